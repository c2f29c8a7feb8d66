import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../../web/api/problem.ts';
import { conflictIn, hasStandingWord, type Saying } from '../../../web/review/said.ts';

const said = (...decisions: Saying['decision'][]): Saying[] =>
  decisions.map((decision, at) => ({ decision, by: 'reviewer-1', at: `2026-03-0${at + 1}T08:00:00Z` }));

const refusal = (status: number, conflict?: unknown) =>
  new ApiProblem({ code: `E8${status}`, status, vi: 'Đã khác', en: 'Changed', conflict });

describe('what was said of a pair', () => {
  it.each([
    [said(), false],
    [said('same'), true],
    [said('same', 'withdrawn'), false],
    [said('same', 'different', 'withdrawn'), true],
    [said('same', 'different', 'withdrawn', 'withdrawn'), false],
  ])('stands until it is taken back: %#', (sayings, stands) => {
    expect(hasStandingWord({ said: sayings })).toBe(stands);
  });
});

describe('a refusal', () => {
  it('tells of a conflict: what was said meanwhile, and whether the records are others', () => {
    const since = said('different');

    expect(conflictIn(refusal(409, { since, areRecordsOther: true }))).toEqual({
      since,
      areRecordsOther: true,
    });
    expect(conflictIn(refusal(409, {}))).toEqual({ since: [], areRecordsOther: false });
  });

  it('tells of none where it is another one', () => {
    expect(conflictIn(refusal(409))).toBeUndefined();
    expect(conflictIn(refusal(403, { since: [] }))).toBeUndefined();
  });
});
