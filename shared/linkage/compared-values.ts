import type { CardRecord } from '../feeds/records.ts';
import type { Child } from '../register/child.ts';

/** What a person compares two records by. */
export const COMPARED_FIELDS = [
  'name',
  'date',
  'sex',
  'personal_id',
  'insurance_no',
  'mother',
  'father',
  'guardian',
  'place',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** Of these the spelling counts, not the capitals. */
export const NAME_FIELDS: ReadonlySet<ComparedField> = new Set(['name', 'mother', 'father', 'guardian']);

/** The values of a record as its sources write them, best source first. */
export type ComparedValues = Readonly<Record<ComparedField, readonly string[]>>;

const known = (...values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined);

/** Leaves out what changes without saying anything of who the child is: household, address, class. */
export function valuesOfChild(child: Child): ComparedValues {
  return {
    name: child.names,
    date: known(child.dateOfBirth, ...child.otherDates),
    sex: known(child.sex),
    personal_id: child.personalIds,
    insurance_no: [],
    mother: child.motherNames,
    father: child.fatherNames,
    guardian: known(child.headName),
    place: known(child.birthUnit, ...child.residences.map(({ unit }) => unit)),
  };
}

/** The holder of a card. Term, status and facility change with every renewal and are left out. */
export function valuesOfCard(card: CardRecord): ComparedValues {
  return {
    name: known(card.full_name),
    date: known(card.date_of_birth),
    sex: known(card.sex),
    personal_id: known(card.personal_id),
    insurance_no: known(holderNumberOf(card)),
    mother: [],
    father: [],
    guardian: known(card.guardian_name),
    place: known(card.unit),
  };
}

/** The number its holder keeps over all cards; a temporary code has none but its own. */
export function holderNumberOf({ social_insurance_no, card_no }: CardRecord): string | undefined {
  return social_insurance_no ?? card_no;
}
