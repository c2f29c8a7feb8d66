import { describe, expect, it } from 'vitest';
import { meanOfSessions } from '../../../../shared/linkage/training/mean-of-sessions.ts';
import { field, level } from '../things.ts';

const CODE = field('code', [level('equal', { m: 0.8 }), level('different', { m: 0.2 })]);

/** What a session says: m of the levels of `code`, and how many matches told of it. */
const session = (m: readonly number[], told: number) => ({
  m: new Map([['code', Float64Array.from(m)]]),
  told: new Map([['code', told]]),
});
const silent = { m: new Map([['name', Float64Array.of(1, 0)]]), told: new Map([['name', 70]]) };

const meanOf = (...sessions: readonly (typeof silent)[]) => {
  const { m, told } = meanOfSessions(CODE, sessions);
  return { m: [...m], told };
};

describe('the mean of sessions', () => {
  it('counts each session by the matches it saw', () => {
    const { m, told } = meanOf(session([1, 0], 300), session([0.6, 0.4], 100));

    expect(m).toEqual([0.9, 0.1]);
    expect(told).toBe(400);
  });

  it('leaves out a session that does not tell of the field', () => {
    expect(meanOf(silent, session([0.75, 0.25], 8))).toEqual({ m: [0.75, 0.25], told: 8 });
  });

  it('is what is described where no match told of the field', () => {
    expect(meanOf(silent)).toEqual({ m: [0.8, 0.2], told: 0 });
    expect(meanOf(session([1, 0], 0))).toEqual({ m: [0.8, 0.2], told: 0 });
    expect(meanOf()).toEqual({ m: [0.8, 0.2], told: 0 });
  });
});
