import { describe, expect, it } from 'vitest';
import {
  NEW_SITTING,
  nextOf,
  totalsOf,
  wantsPage,
  withDecision,
  withLeftAgain,
  withoutLast,
  withPage,
  withSkip,
} from '../../../web/review/sitting.ts';

const A = { childId: 'an', pairId: '111111' };
const B = { childId: 'an', pairId: '222222' };
const ONE_MORE = { inScope: 0, covered: 1, uncovered: 0, unsure: -1 };

const ofTwo = () => withPage(NEW_SITTING, { lines: [A, B] });

describe('a sitting', () => {
  it('shows what was skipped once more when nothing else waits, and then leaves it', () => {
    const skipped = withSkip(ofTwo(), A);
    const decided = withDecision(skipped, { ...B, did: 'decided', decision: 'same' });
    const left = withSkip(decided, A);

    expect(nextOf(skipped)).toEqual(B);
    expect(nextOf(decided)).toEqual(A);
    expect(nextOf(left)).toBeUndefined();
    expect(totalsOf(left)).toMatchObject({ same: 1, different: 0, left: 1 });
    expect(nextOf(withLeftAgain(left))).toEqual(A);
  });

  it('goes back to the pair whose decision is undone', () => {
    const decided = withDecision(ofTwo(), { ...A, did: 'decided', decision: 'different' });

    const undone = withoutLast(decided);

    expect(nextOf(decided)).toEqual(B);
    expect(nextOf(undone)).toEqual(A);
    expect(totalsOf(undone)).toMatchObject({ same: 0, different: 0 });
  });

  it('lets the earlier of two decisions on a pair stand when the later one is undone', () => {
    const first = withDecision(ofTwo(), { ...A, did: 'decided', decision: 'same' });
    const second = withDecision(first, { ...A, did: 'decided', decision: 'different' });

    const undone = withoutLast(second);

    expect(totalsOf(second)).toMatchObject({ same: 0, different: 1 });
    expect(totalsOf(undone)).toMatchObject({ same: 1, different: 0 });
    expect(nextOf(undone)).toEqual(B);
  });

  it('adds up what is to be expected of its decisions', () => {
    const first = withDecision(ofTwo(), { ...A, did: 'decided', decision: 'same', expected: ONE_MORE });
    const both = withDecision(first, { ...B, did: 'decided', decision: 'same', expected: ONE_MORE });

    expect(totalsOf(both).expected).toEqual({ inScope: 0, covered: 2, uncovered: 0, unsure: -2 });
  });

  it('is not at its end before a walk from the beginning brought nothing new', () => {
    const read = ofTwo();
    const decided = [A, B].reduce(
      (sitting, one) => withDecision(sitting, { ...one, did: 'decided', decision: 'same' }),
      read,
    );

    expect([wantsPage(NEW_SITTING), wantsPage(read), wantsPage(decided)]).toEqual([true, false, true]);
    expect(wantsPage(withPage(decided, { lines: [] }))).toBe(false);
  });
});
