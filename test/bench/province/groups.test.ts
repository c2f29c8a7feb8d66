import { describe, expect, it } from 'vitest';
import { unevennessOf } from '../../../bench/province/groups.ts';
import { EVEN_MEASURES } from '../../../bench/province/measures.ts';
import { EMPTY, tallyOf } from './tally.ts';

const [precision, recall] = EVEN_MEASURES;

describe('the largest difference between name groups', () => {
  it('stands between the best and the worst, and is missed beyond one point', () => {
    const byGroup = {
      kinh: tallyOf({ gapsFlagged: 99 }),
      khmer: tallyOf({ gapsFlagged: 96 }),
      hoa: tallyOf({ gapsFlagged: 98 }),
      highland: tallyOf({ gapsFlagged: 97 }),
    };

    const uneven = recall && unevennessOf(recall, byGroup);

    expect(uneven).toMatchObject({ best: 'kinh', worst: 'khmer', isMissed: true });
    expect(uneven?.difference).toBeCloseTo(0.03, 10);
    expect(uneven?.interval.low).toBeLessThan(0);
    expect(uneven?.interval.high).toBeGreaterThan(0.03);
  });

  it('leaves out a group of which nobody was flagged, and is none where one group is left', () => {
    const some = { kinh: tallyOf(), khmer: tallyOf({ flaggedRight: 99.5 }), hoa: EMPTY, highland: EMPTY };
    const one = { kinh: tallyOf(), khmer: EMPTY, hoa: EMPTY, highland: EMPTY };

    expect(precision && unevennessOf(precision, some)).toMatchObject({ worst: 'khmer', isMissed: false });
    expect(precision && unevennessOf(precision, one)).toBeUndefined();
  });
});
