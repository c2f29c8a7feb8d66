import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../../shared/linkage/children-to-cards.ts';
import { visitCandidates } from '../../../../shared/linkage/engine/blocking.ts';
import { card, child } from '../people.ts';

const spec = childrenToCards.pass('month');

function visited(lefts: Parameters<typeof child>[1][], rights: Parameters<typeof card>[1][]) {
  const pairs: string[] = [];
  const lists = {
    lefts: lefts.map((values, at) => child(`l${at}`, values)),
    rights: rights.map((values, at) => card(`r${String(at).padStart(3, '0')}`, values)),
  };
  const counts = visitCandidates(lists, spec, (left, right) => pairs.push(`${left}–${right}`));
  return { pairs, counts };
}

describe('visitCandidates', () => {
  it('visits a pair once, however many rules find it, and counts it for each', () => {
    const { pairs, counts } = visited([{}], [{}]);

    expect(pairs).toEqual(['0–0']);
    expect(counts.pairs).toMatchObject({
      day_given: 1,
      day_adult: 1,
      day_unit: 1,
      name: 1,
      adult_unit: 1,
      day: 1,
    });
  });

  it('finds a number with one wrong digit, or two digits turned round', () => {
    const far = { names: ['Sơn Na'], dates: ['2020-03-29'], unit: '31999', guardians: [] };
    const wrong = ['094220123457', '094220123546', '093220123456', '094220213456'];

    const { pairs } = visited(
      [{ personalIds: ['094220123456'] }],
      wrong.map((id) => ({ ...far, personalIds: [id] })),
    );

    expect(pairs.sort()).toEqual(['0–0', '0–1', '0–2', '0–3']);
  });

  it('drops what exceeds the limit of a block, and says how much', () => {
    const crowd = Array.from({ length: 70 }, () => ({ names: ['Sơn Na'], unit: '31999', guardians: [] }));

    const { pairs, counts } = visited([{}], crowd);

    expect(pairs).toHaveLength(60);
    expect(counts.capped).toEqual({ day: 10 });
  });
});
