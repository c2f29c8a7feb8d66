import type { RegisterLine } from '../../../functions/children/register.ts';

/** Heading line of the register as CSV. */
export const REGISTER_HEADER = 'childId,unit,dateOfBirth,status,cause,probability,births,residents,cards';

/** One child as a CSV line; lists are joined by a blank. */
export function registerCsv({
  childId,
  unit,
  dateOfBirth,
  status,
  cause,
  probability,
  sources,
}: RegisterLine): string {
  const { births, residents, cards } = sources;
  const lists = [births, residents, cards].map((rows) => rows.join(' '));
  return [childId, unit, dateOfBirth, status, cause, probability, ...lists].map(cellOf).join(',');
}

const NEEDS_QUOTES = /[",\r\n]/;

function cellOf(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
