import type { CardRecord } from '../../feeds/records.ts';
import type { Child } from '../../register/child.ts';
import type { UnitCode } from '../../units/unit.ts';

type Compared = Pick<
  Child,
  | 'id'
  | 'names'
  | 'dateOfBirth'
  | 'otherDates'
  | 'sex'
  | 'personalIds'
  | 'motherNames'
  | 'fatherNames'
  | 'motherId'
  | 'fatherId'
  | 'birthUnit'
  | 'householdNo'
  | 'headName'
>;

/** What another province's cards are compared with of a child, and what decisions on it are remembered by. */
export interface LeftoverChild extends Compared {
  /** Communes it stays at, best source first. */
  units: readonly UnitCode[];
  /** The number of its own cards, of which none covers: the insurer gives one for life, wherever the next card is issued. */
  insuranceNo?: string;
}

/** Keeps of a child and the cards it holds what comparing takes. */
export function leftoverOf(
  child: Child,
  cards: readonly Pick<CardRecord, 'social_insurance_no'>[],
): LeftoverChild {
  const numbers = new Set(cards.flatMap(({ social_insurance_no: number }) => number ?? []));
  const [insuranceNo] = numbers;
  return {
    ...comparedOf(child),
    units: child.residences.flatMap(({ unit }) => unit ?? []),
    ...(insuranceNo !== undefined && numbers.size === 1 && { insuranceNo }),
  };
}

function comparedOf(child: Child): Compared {
  const { dateOfBirth, sex, motherId, fatherId, birthUnit, householdNo, headName } = child;
  const { id, names, otherDates, personalIds, motherNames, fatherNames } = child;
  return {
    ...{ id, names, otherDates, personalIds, motherNames, fatherNames },
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(sex !== undefined && { sex }),
    ...(motherId !== undefined && { motherId }),
    ...(fatherId !== undefined && { fatherId }),
    ...(birthUnit !== undefined && { birthUnit }),
    ...(householdNo !== undefined && { householdNo }),
    ...(headName !== undefined && { headName }),
  };
}

/** The child as linkage and the memory of decisions know children; of its stays nothing but where. */
export function childOfLeftover({ units, insuranceNo: _, ...child }: LeftoverChild): Child {
  const residences = units.map((unit) => ({ type: 'permanent', status: 'present', unit }) as const);
  return { ...child, residences, births: [], residents: [] };
}
