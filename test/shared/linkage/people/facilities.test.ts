import { describe, expect, it } from 'vitest';
import { learnFacilities } from '../../../../shared/linkage/people/facilities.ts';
import { card, child } from '../people.ts';

const day = (at: number) => `2020-03-${String(1 + at).padStart(2, '0')}`;

function town(unit: string, facility: string, days: number[]) {
  return {
    children: days.map((at) => child(`${unit}${at}`, { unit, dates: [day(at)] })),
    cards: days.map((at) => card(`${unit}${at}`, { unit: undefined, facility, dates: [day(at)] })),
  };
}

describe('learnFacilities', () => {
  it('learns the communes of a facility from cards without a commune, and forgets chance', () => {
    const [near, stray] = [town('31501', '94001', [0, 1, 2, 3, 4]), town('31777', '94001', [10])];

    const places = learnFacilities([...near.children, ...stray.children], [...near.cards, ...stray.cards]);

    expect([...(places.get('94001') ?? [])]).toEqual(['31501']);
  });

  it('learns nothing from two children of one name and day', () => {
    const [one, other] = [town('31501', '94001', [0, 1, 2]), town('31777', '94002', [0, 1, 2])];

    const places = learnFacilities([...one.children, ...other.children], one.cards);

    expect(places.size).toBe(0);
  });
});
