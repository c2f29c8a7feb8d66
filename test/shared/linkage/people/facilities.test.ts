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

  it('learns from a list that names the district only, as the form D10a-TS does', () => {
    const { children, cards } = town('31501', '94001', [0, 1, 2]);
    const ofDistrict = cards.map(({ ref, dates }) => card(ref, { unit: '945', facility: '94001', dates }));

    expect([...(learnFacilities(children, ofDistrict).get('94001') ?? [])]).toEqual(['31501']);
  });

  it('learns nothing from cards that name a commune, or no facility', () => {
    const { children, cards } = town('31501', '94001', [0, 1, 2]);
    const placed = cards.map(({ ref, dates }) => card(ref, { facility: '94001', dates }));
    const elsewhere = cards.map(({ ref, dates }) => card(ref, { unit: undefined, dates }));

    expect(learnFacilities(children, [...placed, ...elsewhere]).size).toBe(0);
  });

  it('takes every commune with three children and 15 % of all for usual', () => {
    const towns = [
      town('31501', '94001', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
      town('31502', '94001', [17, 18, 19]),
      town('31503', '94001', [20, 21]),
    ];
    const [children, cards] = [towns.flatMap((one) => one.children), towns.flatMap((one) => one.cards)];
    const usual = (fewer: number) => [...(learnFacilities(children, cards.slice(fewer)).get('94001') ?? [])];

    expect(usual(0)).toEqual(['31501']);
    expect(usual(2)).toEqual(['31501', '31502']);
  });

  it('learns nothing of a child that lives nowhere or was born on no known day', () => {
    const { children, cards } = town('31501', '94001', [0, 1, 2]);
    const homeless = children.map(({ ref, dates }) => child(ref, { unit: undefined, dates }));
    const undated = [cards, children].map((list) =>
      list.map(({ ref }) => card(ref, { unit: undefined, facility: '94001', dates: ['2020-03'] })),
    );

    expect(learnFacilities(homeless, cards).get('94001')).toBeUndefined();
    expect(learnFacilities(undated[1] ?? [], undated[0] ?? []).size).toBe(0);
  });

  it('learns nothing from two children of one name and day', () => {
    const [one, other] = [town('31501', '94001', [0, 1, 2]), town('31777', '94002', [0, 1, 2])];

    const places = learnFacilities([...one.children, ...other.children], one.cards);

    expect(places.size).toBe(0);
  });
});
