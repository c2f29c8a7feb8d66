import type { LineOf } from '../api/types.ts';
import type { UnitLine } from '../units/use-units.ts';

export type Contact = LineOf<'listContacts', 'contacts'>;

/** A unit with where it gets its digests. */
export interface ContactRow {
  unit: UnitLine;
  contact: Contact | undefined;
  /** Its digests reach nobody. */
  isMissing: boolean;
}

/** Every unit that gets digests, or has an address: communes, the province, and districts where one was set. */
export function rowsOf(units: readonly UnitLine[], contacts: readonly Contact[]): ContactRow[] {
  const byUnit = new Map(contacts.map((one) => [one.unit, one]));
  return units.flatMap((unit) => {
    const contact = byUnit.get(unit.code);
    const isReached = contact?.email !== undefined || contact?.webhookHost !== undefined;
    if (unit.level === 'district' && !isReached) return [];
    return [{ unit, contact, isMissing: unit.level === 'commune' && !isReached }];
  });
}

/** The rows whose unit is called so, marks and capitals aside, or only those that reach nobody. */
export function chosenRows(
  rows: readonly ContactRow[],
  { text, onlyMissing }: { text: string; onlyMissing: boolean },
): ContactRow[] {
  const wanted = plain(text);
  return rows.filter(
    ({ unit, isMissing }) => (isMissing || !onlyMissing) && plain(unit.name).includes(wanted),
  );
}

/** A name without marks, as it is typed in a hurry. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .trim()
    .toLowerCase();
}
