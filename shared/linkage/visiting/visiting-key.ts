import type { UnitCode } from '../../units/unit.ts';

const VISITING = /^visiting:(\d{2}):/;

/** The key a card goes by outside the province that issued it, where another card may have its own. */
export function visitingKey(province: UnitCode, key: string): string {
  return `visiting:${province}:${key}`;
}

/** The province that issued a card which goes by a visiting key; nothing where the card is one of the province itself. */
export function provinceOfVisiting(key: string): UnitCode | undefined {
  return VISITING.exec(key)?.[1];
}
