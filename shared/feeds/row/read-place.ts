import type { Unit } from '../../units/unit.ts';
import type { UnitResolution } from '../../units/unit-index.ts';
import type { Cell } from '../table/table.ts';
import type { Desk, PlaceReading } from './desk.ts';
import { doubt, type RowDraft } from './row-draft.ts';
import { textOf } from './text.ts';

const COMMUNE_DIGITS = 5;

/** The commune of a cell; a district or province is none. Doubts: W2114, W2131, W2132. */
export function readCommune(cell: Cell, draft: RowDraft): string | undefined {
  return readPlace(cell, draft, draft.desk.communes);
}

/** The commune or district of a cell: a list of cards may know the district only. Doubts as for a commune. */
export function readUnit(cell: Cell, draft: RowDraft): string | undefined {
  return readPlace(cell, draft, draft.desk.units);
}

function readPlace(cell: Cell, draft: RowDraft, known: Map<string, PlaceReading>): string | undefined {
  const text = textOf(cell);
  if (text === '') return undefined;
  let reading = known.get(text);
  if (reading === undefined) {
    reading = placeOf(text, draft.desk, known === draft.desk.communes);
    known.set(text, reading);
  }
  if (reading.problem !== undefined) doubt(draft, reading.problem, cell);
  return reading.code;
}

function placeOf(text: string, { context: { units } }: Desk, communesOnly: boolean): PlaceReading {
  if (units === undefined) return codeAsItIs(text);
  const resolution = firstFound(text, units.resolve);
  if ('ambiguous' in resolution) return { problem: 'W2132' };
  if ('unknown' in resolution || !isFit(resolution.unit, communesOnly)) return { problem: 'W2131' };
  const { code } = resolution.unit;
  return /^\d+$/u.test(text) && text !== code ? { code, problem: 'W2114' } : { code };
}

/** A column of communes may hold its district too, so that with the district's column beside it that stands twice. */
function firstFound(text: string, resolve: (written: string) => UnitResolution): UnitResolution {
  const whole = resolve(text);
  if (!('unknown' in whole)) return whole;
  const parts = [...new Set(text.split(/ ?, ?/u))].join(', ');
  return parts === text ? whole : resolve(parts);
}

const isFit = ({ level }: Unit, communesOnly: boolean) =>
  level === 'commune' || (!communesOnly && level === 'district');

function codeAsItIs(text: string): PlaceReading {
  if (!/^\d+$/u.test(text)) return { problem: 'W2131' };
  if (text.length === COMMUNE_DIGITS) return { code: text };
  return text.length === COMMUNE_DIGITS - 1 ? { code: `0${text}`, problem: 'W2114' } : { problem: 'W2131' };
}

const AGENCY =
  /^(?:bảo hiểm xã hội|bhxh|ủy ban nhân dân|uỷ ban nhân dân|ubnd|cơ quan bảo hiểm xã hội|trung tâm y tế)\s+/iu;

/** The district or commune an office's name in the titles of a form names, if the units know it. */
export function unitOfTitle(titles: readonly string[], { context: { units } }: Pick<Desk, 'context'>) {
  const found = titles
    .filter((title) => AGENCY.test(title))
    .map((title) => units?.find(title.replace(AGENCY, '').trim()))
    .filter((unit) => unit !== undefined && isFit(unit, false));
  const codes = new Set(found.map((unit) => unit?.code));
  return codes.size === 1 ? found[0]?.code : undefined;
}
