import type { Feed } from '../records.ts';
import { cardStatus, categoryOf, facilityCodeOf, resultCodeOf, sortNumbers } from './judge-card.ts';
import { checkPeriod, checkPersonalId, checkRegistration, demandPerson } from './judge-person.ts';
import { judgeUnit } from './judge-unit.ts';
import type { RowDraft } from './row-draft.ts';
import type { Values } from './values.ts';

function judgeBirth(values: Values<'births'>, draft: RowDraft): void {
  demandPerson(values, [values.personal_id], draft);
  checkPersonalId(values, draft);
  checkRegistration({ born: values.date_of_birth, registered: values.registered_on }, draft);
}

/** A row that says nothing else is of somebody who lives there for good. */
function judgeResident(values: Values<'residents'>, draft: RowDraft): void {
  demandPerson(values, [values.personal_id], draft);
  values.residence_type ??= 'permanent';
  values.status ??= 'present';
  checkPersonalId(values, draft);
  checkPeriod({ from: values.from_date, to: values.to_date, column: 'to_date' }, draft);
}

function judgeCard(values: Values<'cards'>, draft: RowDraft): void {
  sortNumbers(values, draft);
  demandPerson(values, [values.social_insurance_no, values.card_no, values.personal_id], draft);
  values.unit ??= draft.desk.unitOfTitle;
  values.category = categoryOf(values);
  if (values.facility_code !== undefined) values.facility_code = facilityCodeOf(values.facility_code, draft);
  if (values.status_code !== undefined) values.status_code = resultCodeOf(values.status_code);
  values.status = cardStatus(values, draft);
  checkPersonalId(values, draft);
  checkPeriod({ from: values.valid_from, to: values.valid_to, column: 'valid_to' }, draft);
}

function judgeDossier(values: Values<'dossiers'>, draft: RowDraft): void {
  demandPerson(values, [values.personal_id], draft);
  values.state ??= 'waiting';
  checkPersonalId(values, draft);
}

/** What can be said of a row only once all its cells are read: defaults, sums of columns, what contradicts what. */
export const JUDGES: { [F in Feed]: (values: Values<F>, draft: RowDraft) => void } = {
  units: judgeUnit,
  births: judgeBirth,
  residents: judgeResident,
  cards: judgeCard,
  dossiers: judgeDossier,
};
