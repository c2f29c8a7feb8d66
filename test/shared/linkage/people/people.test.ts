import { describe, expect, it } from 'vitest';
import { everyoneOf, remembering, sampleOf } from '../../../../shared/linkage/people/people.ts';
import { cardPeople } from '../../../../shared/linkage/people/person-of.ts';

const cards = cardPeople(
  ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, status: 'active', date_of_birth: '2020-03-04' })),
);
const refsOf = (people: Iterable<{ ref: string }>) => [...people].map(({ ref }) => ref);

describe('people', () => {
  it('are made from the rows in their order', () => {
    expect(cards.size).toBe(5);
    expect(cards.dateAt(2)).toBe('2020-03-04');
    expect(refsOf(everyoneOf(cards))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are sampled from the first on', () => {
    expect(refsOf(sampleOf(cards, 2))).toEqual(['a', 'c', 'e']);
  });

  it('tell numbers and stages without being made', () => {
    const [numbered, bare] = [
      { personal_id: '094220000001', social_insurance_no: '9400000001', status: 'active' as const },
      { status: 'withdrawn' as const },
    ].map((values) => cardPeople([{ key: 'a', ...values }]));

    expect(
      [numbered, bare].map((list) => [
        list?.dateAt(0),
        list?.personalIdsAt(0),
        list?.insuranceNoAt(0),
        list?.isProvisionalAt(0),
      ]),
    ).toEqual([
      [undefined, ['094220000001'], '9400000001', false],
      [undefined, [], undefined, true],
    ]);
  });

  it('are made anew each time, unless they are remembered', () => {
    const remembered = remembering(cards);

    expect(cards.personAt(1)).not.toBe(cards.personAt(1));
    expect(remembered.personAt(1)).toBe(remembered.personAt(1));
    expect(refsOf(everyoneOf(remembered))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are not there beyond the list', () => {
    expect(() => cards.personAt(5)).toThrow(RangeError);
  });
});
