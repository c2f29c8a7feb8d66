import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTallies, changeInWords, changesByUnit } from '../../../web/review/effect.ts';

const COVERED = { inScope: 0, covered: 1, uncovered: 0, unsure: -1 };
const UNCOVERED = { inScope: 0, covered: 0, uncovered: 1, unsure: -1 };
const NOTHING = { inScope: 0, covered: 0, uncovered: 0, unsure: 0 };

describe('the effect of an answer', () => {
  it('is reckoned with whole numbers', () => {
    const now = { inScope: 119_885, covered: 118_234, uncovered: 1_590, unsure: 61 };

    const after = addTallies([now, COVERED]);

    expect(after).toEqual({ inScope: 119_885, covered: 118_235, uncovered: 1_590, unsure: 60 });
  });

  it.each([
    [COVERED, '+1 trẻ có thẻ', '+1 covered'],
    [UNCOVERED, '+1 trẻ chưa có thẻ', '+1 without a card'],
    [
      { inScope: -1, covered: -1, uncovered: 0, unsure: 0 },
      '−1 trẻ có thẻ, −1 trẻ thuộc diện',
      '−1 covered, −1 in scope',
    ],
    [{ ...NOTHING, unsure: -1 }, '−1 trẻ chưa rõ', '−1 unsure'],
    [NOTHING, 'không đổi số liệu', 'no count moves'],
  ])('is told by what moves: %j', (change, vi, en) => {
    expect(changeInWords(change)).toEqual({ vi, en });
  });

  it('names every unit that either answer moves', () => {
    const effect = {
      same: { units: [{ unit: '31561', ...COVERED }] },
      different: {
        units: [
          { unit: '31561', ...UNCOVERED },
          { unit: '31615', ...UNCOVERED },
        ],
      },
    };

    expect(changesByUnit(effect)).toEqual([
      { unit: '31561', change: { same: COVERED, different: UNCOVERED } },
      { unit: '31615', change: { same: NOTHING, different: UNCOVERED } },
    ]);
  });

  it('keeps what adds up adding up', () => {
    const tally = fc.tuple(fc.integer(), fc.integer(), fc.integer()).map(([covered, uncovered, unsure]) => ({
      inScope: covered + uncovered + unsure,
      covered,
      uncovered,
      unsure,
    }));

    fc.assert(
      fc.property(fc.array(tally, { maxLength: 5 }), (tallies) => {
        const { inScope, covered, uncovered, unsure } = addTallies(tallies);
        expect(covered + uncovered + unsure).toBe(inScope);
      }),
    );
  });
});
