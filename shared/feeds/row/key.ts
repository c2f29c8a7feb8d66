import { hash } from 'node:crypto';
import { canonicalTone } from '../../identity/text.ts';
import type { Feed } from '../records.ts';
import type { PersonValues, Values } from './values.ts';

const HASH_LENGTH = 32;

type Part = string | undefined;

function hashOf(parts: readonly Part[]): string {
  return hash('sha256', JSON.stringify(parts.map((part) => part ?? ''))).slice(0, HASH_LENGTH);
}

/** Who a row is about: the number alone where there is one, so that a mended name keeps the key. */
function personParts(values: PersonValues, mother: Part): Part[] {
  if (values.personal_id !== undefined) return [values.personal_id];
  const { full_name, date_of_birth, sex } = values;
  return [full_name && canonicalTone(full_name), date_of_birth, sex, mother && canonicalTone(mother)];
}

/** A birth entry is known by register, year and number (Circular 04/2020/TT-BTP); numbers begin again each year. */
function birthKey(values: Values<'births'>): string {
  const { registration_unit: unit, registered_on: on, registration_no: no } = values;
  if (unit !== undefined && on !== undefined && no !== undefined)
    return `${unit}/${on.slice(0, 4)}/${no.replace(/^0+(?=\d)/u, '')}`;
  return hashOf([...personParts(values, values.mother_name), on, unit, no]);
}

/** A stay: who, how and where, since when. Hashed, for a key may stand where a personal number may not. */
function residentKey(values: Values<'residents'>): string {
  const { residence_type, unit, from_date, household_no } = values;
  const person = personParts(values, values.mother_name);
  return hashOf([...person, residence_type, unit, from_date, values.personal_id ? '' : household_no]);
}

/** A card is known by its number and the day it begins: a renewed card keeps the number. */
function cardKey(values: Values<'cards'>): string {
  const number = values.social_insurance_no ?? values.card_no ?? values.personal_id;
  if (number !== undefined) return `${number}/${values.valid_from ?? values.valid_to ?? ''}`;
  return hashOf([...personParts(values, values.guardian_name), values.unit, values.valid_from]);
}

function dossierKey(values: Values<'dossiers'>): string {
  return values.dossier_no ?? hashOf([...personParts(values, values.mother_name), values.submitted_on]);
}

/** A code was given to another place in July 2025: one list may hold it twice. */
function unitKey({ code = '', valid_from }: Values<'units'>): string {
  return valid_from === undefined ? code : `${code}/${valid_from}`;
}

const NATURAL_KEYS: { [F in Feed]: (values: Values<F>) => string } = {
  units: unitKey,
  births: birthKey,
  residents: residentKey,
  cards: cardKey,
  dossiers: dossierKey,
};

/** The key of a record: the agency's reference as given, else of the natural key; never of the row's position. */
export function keyOf<F extends Feed>(feed: F, values: Values<F>): string {
  return (values as { source_ref?: string }).source_ref ?? NATURAL_KEYS[feed](values);
}
