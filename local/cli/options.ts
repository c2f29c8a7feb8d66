import { type Command, InvalidArgumentError, Option } from 'commander';
import { findWebhook, isEmailAddress } from '../../shared/follow-up/office-address.ts';
import { type IsoDate, isIsoDate } from '../../shared/time/calendar.ts';

/** Options every command understands, before or after its name. */
export interface GlobalOptions {
  data: string;
  json: boolean;
  province: string;
}

const PROVINCE = /^\d{2}$/;
/** Also the stand-in commune of children whose commune nobody names: `94-unknown`. */
const UNIT = /^(\d{2}|\d{3}|\d{5}|\d{2}-unknown)$/;

/** Adds `--data`, `--json` and `--province`. */
export const addGlobalOptions = (program: Command): Command =>
  program
    .option('--data <dir>', 'directory of the embedded cloud', '.bao-phu')
    .option('--json', 'print one JSON document on stdout and nothing else', false)
    .option('--province <code>', 'province, two digits', provinceCode, '94');

export const asOfOption = (): Option => new Option('--as-of <date>', 'day as YYYY-MM-DD').argParser(isoDate);

export const unitOption = (): Option =>
  new Option('--unit <code>', 'unit: 2, 3 or 5 digits').argParser(unitCode);

/** @throws InvalidArgumentError where the text is no day of the calendar */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new InvalidArgumentError('A day is written YYYY-MM-DD, such as 2023-06-30.');
  return text;
}

/** @throws InvalidArgumentError */
export function provinceCode(text: string): string {
  if (!PROVINCE.test(text)) throw new InvalidArgumentError('A province has two digits, such as 94.');
  return text;
}

/** @throws InvalidArgumentError */
export function unitCode(text: string): string {
  if (!UNIT.test(text)) throw new InvalidArgumentError('A unit has 2, 3 or 5 digits, such as 31510.');
  return text;
}

/** @throws InvalidArgumentError */
export function emailAddress(text: string): string {
  if (!isEmailAddress(text))
    throw new InvalidArgumentError('An address is written such as office@example.vn.');
  return text;
}

/** @throws InvalidArgumentError */
export function webhookUrl(text: string): string {
  const url = findWebhook(text, { onThisMachine: true });
  if (url === undefined)
    throw new InvalidArgumentError(
      'An https address by a public name, without a password, is needed (or http on this machine).',
    );
  return url;
}

/** A whole number from `least` on. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    const upTo = most === Number.MAX_SAFE_INTEGER ? 'up' : `to ${most}`;
    throw new InvalidArgumentError(`A whole number from ${least} ${upTo} is needed.`);
  };

/** Reads `1=male,2=female`. @throws InvalidArgumentError */
export function sexDigits(text: string): Record<string, 'male' | 'female'> {
  const digits: Record<string, 'male' | 'female'> = {};
  for (const part of text.split(',')) {
    const [, digit, sex] = /^\s*(\d)\s*=\s*(male|female)\s*$/.exec(part) ?? [];
    if (digit === undefined) throw new InvalidArgumentError('It is written such as 1=male,2=female.');
    digits[digit] = sex === 'male' ? 'male' : 'female';
  }
  return digits;
}

/** Who decides: kept for good with the decision, so never nobody. @throws InvalidArgumentError */
export function accountId(text: string): string {
  const id = text.trim();
  if (id === '') throw new InvalidArgumentError('Who decides is needed, such as an account name.');
  return id;
}

/** Whoever is logged in, for decisions that are kept with their author. */
export const loggedIn = (): string => process.env.USER || process.env.USERNAME || 'command-line';
