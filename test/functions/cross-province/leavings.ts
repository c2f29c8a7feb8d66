import type { Leaving } from '../../../functions/cross-province/leaving.ts';
import { visitorsAmong } from '../../../functions/cross-province/visitors-among.ts';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import type { LeftoverChild } from '../../../shared/linkage/visiting/leftover-child.ts';

export const KHAI: LeftoverChild = {
  id: 'khai',
  names: ['Lý Hoàng Khải'],
  dateOfBirth: '2020-03-04',
  otherDates: [],
  sex: 'male',
  personalIds: ['094220000001'],
  motherNames: ['Trần Thị Sen'],
  fatherNames: [],
  units: ['31501'],
};

export const CARD_OF_KHAI: CardRecord = {
  key: 'T1',
  full_name: 'LÝ HOÀNG KHẢI',
  date_of_birth: '2020-03-04',
  sex: 'male',
  guardian_name: 'Trần Thị Sen',
  social_insurance_no: '9312345678',
  unit: '31318',
  status: 'active',
};

export const without = <Of extends object, Name extends keyof Of>(one: Of, name: Name): Omit<Of, Name> => {
  const { [name]: _, ...rest } = one;
  return rest;
};

export function leaving(
  province: string,
  children: readonly LeftoverChild[],
  cards: readonly CardRecord[] = [],
): Leaving {
  return {
    province,
    children: [...children],
    cards: cards.map((card) => ({ card })),
    read: undefined,
    decided: [],
  };
}

/** `card > child` of every link, `card ? child: doubt` of every question, of one province. */
export function visitsTo(province: string, provinces: readonly Leaving[]): string[] {
  const visiting = visitorsAmong(provinces).get(province) ?? [];
  return visiting.flatMap(({ card, claims }) =>
    claims.map(
      ({ childId, doubt }) =>
        `${card.key} ${doubt === undefined ? '>' : '?'} ${childId}${doubt ? `: ${doubt}` : ''}`,
    ),
  );
}
