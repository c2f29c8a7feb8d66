import { describe, expect, it } from 'vitest';
import { isMissed, MEASURES, shareOf, sumOfTallies, worstOf } from '../../../bench/province/measures.ts';
import { measuresOf } from '../../../local/province/score.ts';
import { EMPTY, tallyOf } from './tally.ts';

function measure(id: string) {
  const found = MEASURES.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

describe('the measures of the bench', () => {
  it.each([
    [
      'a flawed run',
      tallyOf({ flaggedRight: 91, gapsFlagged: 92, gapsHidden: 3, unsure: 7, causesRight: 90 }),
    ],
    ['nothing at all', EMPTY],
  ])('are those the score itself prints, of %s', (_, tally) => {
    const shares = Object.fromEntries(MEASURES.map((one) => [one.id, shareOf(one, tally)]));

    expect(shares).toEqual(measuresOf(tally));
  });

  it('miss a target only beyond it, whichever way it points', () => {
    const [recall, hidden] = [measure('gapRecall'), measure('hiddenGaps')];

    expect([isMissed(recall, 0.99), isMissed(recall, 0.9899)]).toEqual([false, true]);
    expect([isMissed(hidden, 0.01), isMissed(hidden, 0.0101)]).toEqual([false, true]);
    expect(isMissed(measure('causeRight'), 0)).toBe(false);
  });

  it('are worst at the least where more is better, and at the most where less is', () => {
    expect(worstOf(measure('gapRecall'), [0.99, 0.98, 1])).toBe(0.98);
    expect(worstOf(measure('hiddenGaps'), [0, 0.02, 0.01])).toBe(0.02);
  });

  it('are taken over all seeds from the sums of their counts', () => {
    const sum = sumOfTallies([tallyOf({ gapsFlagged: 90 }), tallyOf()]);

    expect(shareOf(measure('gapRecall'), sum)).toBe(0.95);
  });
});
