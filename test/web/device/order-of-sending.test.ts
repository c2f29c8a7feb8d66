import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../../web/api/problem.ts';
import {
  chained,
  findNext,
  informed,
  isBehindConflict,
  verdictOf,
} from '../../../web/device/order-of-sending.ts';
import type { Unsent } from '../../../web/device/unsent.ts';
import { recordedOf } from './fresh-device.ts';

const entry = (number: number, childId: string, more: Partial<Unsent> = {}): Unsent => ({
  ...recordedOf(childId),
  number,
  key: `key-${number}`,
  subject: 'me',
  recordedAt: '2023-07-03T02:00:00.000Z',
  state: 'waiting',
  ...more,
});

const problem = (status: number, more: object = {}) =>
  new ApiProblem({ code: 'E0', status, vi: '-', en: '-', ...more });

describe('the order of sending', () => {
  it('is the order of recording, without the children that have to wait', () => {
    const entries = [entry(3, 'b'), entry(1, 'a'), entry(2, 'a')];

    expect(findNext(entries, new Set())?.number).toBe(1);
    expect(findNext(entries, new Set(['a']))?.number).toBe(3);
  });

  it('lets nothing pass a conflict of the same child, while a refusal holds nothing up', () => {
    const conflict = entry(1, 'a', { state: 'conflict' });
    const refused = entry(1, 'a', { state: 'refused' });

    expect(findNext([conflict, entry(2, 'a'), entry(3, 'b')], new Set())?.number).toBe(3);
    expect(findNext([refused, entry(2, 'a')], new Set())?.number).toBe(2);
  });
});

describe('what was recorded later on the same case', () => {
  it('is given on the version the earlier one led to', () => {
    const later = [entry(2, 'a'), entry(3, 'a'), entry(4, 'b'), entry(5, 'a', { subject: 'you' })];

    expect(chained(later, entry(1, 'a')).map(({ number, seen }) => [number, seen])).toEqual([
      [2, 2],
      [3, 2],
    ]);
  });

  it('keeps a newer version that the person had seen by then', () => {
    expect(chained([entry(2, 'a', { seen: 7 })], entry(1, 'a'))).toEqual([]);
  });
});

describe('what comes back', () => {
  it.each([
    [problem(0), 'stopped'],
    [problem(401), 'stopped'],
    [problem(429), 'stopped'],
    [problem(503), 'stopped'],
    [new DOMException('timeout', 'TimeoutError'), 'stopped'],
    [problem(500), 'held'],
    [problem(409, { code: 'E8410' }), 'held'],
    [problem(403), 'decided'],
    [problem(404), 'decided'],
    [problem(403, { code: 'unreadable' }), 'stopped'],
    [problem(407, { code: 'unreadable' }), 'stopped'],
    [problem(413, { code: 'unreadable' }), 'stopped'],
    [problem(502, { code: 'unreadable' }), 'held'],
  ] as const)('%s leaves the outcome %s', (error, is) => {
    expect(verdictOf(error).is).toBe(is);
  });

  it('tells a conflict from a refusal', () => {
    const conflict = problem(409, { code: 'E8409', conflict: { seen: 1, version: 2, since: [] } });

    expect(verdictOf(conflict)).toMatchObject({ state: 'conflict' });
    expect(verdictOf(problem(422))).toMatchObject({ state: 'refused' });
  });
});

describe('a conflict that is decided by letting what stands stand', () => {
  const conflict = { version: 7, since: [] };
  const decided = entry(1, 'a', {
    state: 'conflict',
    seen: 3,
    problem: { ...problem(409, { conflict }).document },
  });

  it('has told the person what stands: later outcomes of the child are given on that', () => {
    const later = [entry(2, 'a', { seen: 4 }), entry(3, 'b', { seen: 4 }), entry(4, 'a', { seen: 9 })];

    expect(informed(later, decided)).toEqual([{ ...later[0], seen: 7 }]);
  });

  it('was what later ones of the same child waited for, and no others', () => {
    const entries = [decided, entry(2, 'a'), entry(3, 'b')];

    expect(entries.map((one) => isBehindConflict(entries, one))).toEqual([false, true, false]);
  });
});
