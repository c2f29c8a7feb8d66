import { describe, expect, it } from 'vitest';
import {
  durationWords,
  inputWords,
  isOvertaken,
  type Run,
  standingOfRun,
} from '../../../../web/data/runs/run-words.ts';

const run = (state: Run['state'], asOf: string, startedAt: string): Run => ({
  runId: `${asOf}-000000000000`,
  asOf,
  state,
  startedAt,
  inputs: {},
});

describe('a held run', () => {
  const held = run('held', '2023-06-30', '2023-06-30T18:00:00.000Z');

  it('is overtaken once a later one was published', () => {
    const later = run('published', '2023-07-01', '2023-07-01T18:00:00.000Z');

    expect(isOvertaken(held, [held, later])).toBe(true);
    expect(standingOfRun(held, [held, later]).words.en).toContain('overtaken');
  });

  it('waits on while what came later is held too, or was published before it', () => {
    const alsoHeld = run('held', '2023-07-01', '2023-07-01T18:00:00.000Z');
    const before = run('published', '2023-06-30', '2023-06-30T17:00:00.000Z');
    const ofThePast = run('published', '2023-01-01', '2023-07-02T18:00:00.000Z');

    expect(isOvertaken(held, [alsoHeld, before, ofThePast])).toBe(false);
  });
});

describe('words of a run', () => {
  it('tell how long it took', () => {
    expect(durationWords(8.2).vi).toBe('8 giây');
    expect(durationWords(72).vi).toBe('1 phút 12 giây');
  });

  it('name what it read', () => {
    expect(inputWords('cards').vi).toBe('Thẻ BHYT');
    expect(inputWords('reviews').vi).toBe('Quyết định rà soát');
    expect(inputWords('later').vi).toBe('later');
  });
});
