import { describe, expect, it } from 'vitest';
import { everyoneOf, sampleOf } from '../../../../shared/linkage/people/people.ts';
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

  it('are not there beyond the list', () => {
    expect(() => cards.personAt(5)).toThrow(RangeError);
  });
});
