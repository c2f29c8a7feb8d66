import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaving } from '../../../functions/cross-province/leaving.ts';
import { visitorsAmong } from '../../../functions/cross-province/visitors-among.ts';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import type { LeftoverChild } from '../../../shared/linkage/visiting/leftover-child.ts';
import { CARD_OF_KHAI, KHAI, leaving } from './leavings.ts';

const NAMES = ['Lý Hoàng Khải', 'Lý Hoàng Khai', 'Lý Hoàng Khang', 'Thạch Thị Sa Rây'];
const DAYS = ['2020-03-04', '2020-03-05'];
const NUMBERS = ['094220000001', '094220000010', '093220555444'];
const ADULTS = ['Trần Thị Sen', 'Lê Thị Mai'];

const someOf = <One>(values: readonly One[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const child = fc
  .record({
    name: fc.constantFrom(...NAMES),
    day: fc.constantFrom(...DAYS),
    number: someOf(NUMBERS),
    mother: someOf(ADULTS),
  })
  .map(
    ({ name, day, number, mother }): LeftoverChild => ({
      ...KHAI,
      names: [name],
      dateOfBirth: day,
      personalIds: number === undefined ? [] : [number],
      motherNames: mother === undefined ? [] : [mother],
    }),
  );
const card = fc
  .record({
    name: fc.constantFrom(...NAMES),
    day: fc.constantFrom(...DAYS),
    number: someOf(NUMBERS),
    adult: someOf(ADULTS),
  })
  .map(({ name, day, number, adult }): CardRecord => {
    const { guardian_name: _, social_insurance_no: __, ...rest } = CARD_OF_KHAI;
    return {
      ...rest,
      full_name: name,
      date_of_birth: day,
      ...(number !== undefined && { personal_id: number }),
      ...(adult !== undefined && { guardian_name: adult }),
    };
  });

const province = (code: string) =>
  fc
    .record({ children: fc.array(child, { maxLength: 4 }), cards: fc.array(card, { maxLength: 4 }) })
    .map(({ children, cards }) =>
      leaving(
        code,
        children.map((one, at) => ({ ...one, id: `${code}-${at}` })),
        cards.map((one, at) => ({ ...one, key: `${at}`, social_insurance_no: `${code}0000000${at}` })),
      ),
    );

interface LinkedPair {
  visited: string;
  from: string;
  child: LeftoverChild;
  card: CardRecord;
}

function linksAmong(all: readonly Leaving[]): LinkedPair[] {
  const children = new Map(all.flatMap((one) => one.children.map((each) => [each.id, each] as const)));
  return [...visitorsAmong(all)].flatMap(([visited, cards]) =>
    cards.flatMap(({ card: one, from, claims }) =>
      claims.flatMap(({ childId, doubt }) => {
        const holder = children.get(childId);
        return doubt !== undefined || holder === undefined
          ? []
          : [{ visited, from, child: holder, card: one }];
      }),
    ),
  );
}

/** Two of the three numbers are a slip of the pen apart. */
const isFar = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other && [one, other].includes('093220555444');

/** Several cards of one holder are taken together. */
function isVouched(holder: LeftoverChild, cards: readonly CardRecord[]): boolean {
  const [number] = holder.personalIds;
  if (number !== undefined && cards.some((one) => number === one.personal_id)) return true;
  const isNear = number !== undefined && cards.some((one) => one.personal_id !== undefined);
  return (
    cards.some((one) => one.full_name === holder.names[0]) &&
    cards.some((one) => one.date_of_birth === holder.dateOfBirth) &&
    (isNear || cards.some((one) => one.guardian_name === holder.motherNames[0]))
  );
}

const provinces = fc.tuple(province('92'), province('93'), province('94'));

describe('visiting cards', () => {
  it('have one child in all provinces together, their holder one province, and never their own', () => {
    fc.assert(
      fc.property(provinces, (all) => {
        const linked = linksAmong(all);

        expect(new Set(linked.map(({ card: one }) => one.key)).size).toBe(linked.length);
        for (const { from, visited } of linked) expect(from).not.toBe(visited);
        for (const [number, own] of Map.groupBy(linked, (one) => one.card.personal_id))
          if (number !== undefined) expect(new Set(own.map(({ visited }) => visited)).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('rest on a number, or on one spelling, the day and the mother; never on another number', () => {
    fc.assert(
      fc.property(provinces, (all) => {
        const linked = linksAmong(all);

        for (const { child: holder, card: one } of linked)
          expect(isFar(holder.personalIds[0], one.personal_id)).toBe(false);
        for (const [holder, own] of Map.groupBy(linked, (one) => one.child))
          expect(
            isVouched(
              holder,
              own.map((one) => one.card),
            ),
          ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same whatever the order of the provinces', () => {
    fc.assert(
      fc.property(provinces, (all) => {
        const inOrder = (visitors: ReturnType<typeof visitorsAmong>) =>
          [...visitors].sort(([a], [b]) => (a < b ? -1 : 1));

        expect(inOrder(visitorsAmong(all.toReversed()))).toEqual(inOrder(visitorsAmong(all)));
      }),
      { numRuns: 100 },
    );
  });
});
