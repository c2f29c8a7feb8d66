import { hash } from 'node:crypto';
import { canonicalTone } from '../../identity/text.ts';
import type { Feed } from '../records.ts';
import type { PersonValues, Values } from './values.ts';

const HASH_LENGTH = 32;

type Part = string | undefined;

function hashOf(parts: readonly Part[]): string {
  return hash('sha256', JSON.stringify(parts.map((part) => part ?? ''))).slice(0, HASH_LENGTH);
}

/**
 * Who a row is about: name as written but for capitals and the place of tone marks, date of birth, sex, mother. The
 * personal number stays out although it is the better name of a person: a child is listed first and numbered weeks
 * later, which happens to most, and a key that changes then ends the child and begins another, case and all. A name
 * or date is corrected far more rarely. Twins have names of their own. Only where name or date is missing the number
 * stands in, hashed with the rest.
 */
function personParts({ personal_id, full_name, date_of_birth, sex }: PersonValues, mother: Part): Part[] {
  const name = full_name && canonicalTone(full_name);
  const number = name && date_of_birth ? undefined : personal_id;
  return number === undefined ? [name, date_of_birth, sex, mother && canonicalTone(mother)] : [number];
}

/** A birth entry is known by register, year and number (Circular 04/2020/TT-BTP); numbers begin again each year. */
function birthKey(values: Values<'births'>): string {
  const { registration_unit: unit, registered_on: on, registration_no: no } = values;
  if (unit !== undefined && on !== undefined && no !== undefined)
    return `${unit}/${on.slice(0, 4)}/${no.replace(/^0+(?=\d)/u, '')}`;
  return hashOf([...personParts(values, values.mother_name), on, unit, no]);
}

/** A stay: who, how and where, since when. Hashed, for a key may stand where a name or number may not. */
function residentKey(values: Values<'residents'>): string {
  const { residence_type, unit, from_date, household_no } = values;
  return hashOf([...personParts(values, values.mother_name), residence_type, unit, from_date, household_no]);
}

function cardKey(values: Values<'cards'>): string {
  const number = values.social_insurance_no ?? values.card_no;
  if (number !== undefined) return cardKeyOf(number, values.valid_from ?? values.valid_to);
  return hashOf([...personParts(values, values.guardian_name), values.unit, values.valid_from]);
}

/**
 * The key of a card that its office gives no reference: its number and the day it begins, as a renewed card keeps the
 * number. Hashed, for keys are printed and kept where a card number may not stand.
 * @param number insurance number, else card number, as read
 */
export function cardKeyOf(number: string, validFrom?: string): string {
  return hashOf([number, validFrom]);
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

/** The key of one of several people whom their rows describe alike, as namesakes in a list that names no mothers. */
export function namesakeKey(key: string, personalId: string): string {
  return hashOf([key, personalId]);
}
