import type { UnitLevel } from '../../units/unit.ts';
import { doubt, type RowDraft, rejectCell, rejectRow } from './row-draft.ts';
import type { Values } from './values.ts';
import { unitLevelOf } from './words.ts';

/** Digits of a code (Decision 124/2004/QD-TTg, kept in 19/2025). */
const DIGITS: Readonly<Record<UnitLevel, number>> = { province: 2, district: 3, commune: 5 };

/** Level, code and parent of a unit. Rejects: E2008 something missing, E2009 a code of another length. Doubt W2114. */
export function judgeUnit(values: Values<'units'>, draft: RowDraft): void {
  const { code, name, level: written } = values;
  const level = written === undefined ? undefined : levelOf(written, code ?? '');
  if (code === undefined || name === undefined || level === undefined) {
    rejectRow(draft, 'E2008');
    return;
  }
  values.level = level;
  draft.column = 'code';
  const whole = codeOf(code, DIGITS[level], draft);
  if (whole === undefined) rejectCell(draft, 'E2009', code);
  else values.code = whole;
  if (values.parent_code !== undefined) values.parent_code = parentOf(values.parent_code, level, draft);
}

/** A city stands at two levels. */
function levelOf(written: string, code: string): UnitLevel | undefined {
  const level = unitLevelOf(written);
  if (level !== 'city') return level;
  return code.length > DIGITS.province ? 'district' : 'province';
}

function codeOf(code: string, digits: number, draft: RowDraft): string | undefined {
  if (!/^\d+$/u.test(code)) return undefined;
  if (code.length === digits) return code;
  if (code.length !== digits - 1) return undefined;
  doubt(draft, 'W2114', code);
  return `0${code}`;
}

/** A commune stands under a district, or since July 2025 under a province: two digits there are a province whole. */
function parentOf(code: string, level: UnitLevel, draft: RowDraft): string | undefined {
  draft.column = 'parent_code';
  const digits = level === 'commune' && code.length === DIGITS.district ? DIGITS.district : DIGITS.province;
  const whole = codeOf(code, digits, draft);
  if (whole === undefined) doubt(draft, 'W2131', code);
  return whole;
}
