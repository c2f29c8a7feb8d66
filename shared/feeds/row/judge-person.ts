import { personalIdFacts } from '../../identity/number.ts';
import { earliestDay, type IsoDate, type WrittenDate } from '../../time/calendar.ts';
import { disagreement, type RowDraft, rejectRow } from './row-draft.ts';
import type { PersonValues } from './values.ts';

/** Refuses (E2002) a row that cannot find its person: neither name with date of birth nor a number. */
export function demandPerson(
  values: PersonValues,
  numbers: readonly (string | undefined)[],
  draft: RowDraft,
): void {
  if (values.full_name !== undefined && values.date_of_birth !== undefined) return;
  if (numbers.every((number) => number === undefined)) rejectRow(draft, 'E2002');
}

/** A personal number says sex and year of birth; W2116 and W2117 where the row says otherwise. All values stay. */
export function checkPersonalId(values: PersonValues, draft: RowDraft): void {
  const { personal_id, sex, date_of_birth } = values;
  if (personal_id === undefined) return;
  const facts = personalIdFacts(personal_id);
  if (facts === undefined) return;
  if (sex !== undefined && facts.sex !== sex) disagreement(draft, 'W2116', 'personal_id');
  if (date_of_birth !== undefined && Number(date_of_birth.slice(0, 4)) !== facts.birthYear)
    disagreement(draft, 'W2117', 'personal_id');
}

/** W2161 where an end is before its beginning. */
export function checkPeriod(
  period: { from: IsoDate | undefined; to: IsoDate | undefined; column: string },
  draft: RowDraft,
): void {
  const { from, to, column } = period;
  if (from !== undefined && to !== undefined && to < from) disagreement(draft, 'W2161', column);
}

/** W2162 where a registration is before the birth. */
export function checkRegistration(
  { born, registered }: { born: WrittenDate | undefined; registered: IsoDate | undefined },
  draft: RowDraft,
): void {
  if (born !== undefined && registered !== undefined && registered < earliestDay(born))
    disagreement(draft, 'W2162', 'registered_on');
}
