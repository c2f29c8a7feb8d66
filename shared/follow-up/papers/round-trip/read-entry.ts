import type { Cell } from '../../../feeds/table/table.ts';
import { readDate } from '../../../identity/written-date.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { UnitIndex } from '../../../units/unit-index.ts';
import type { ClosingPlace } from '../../case.ts';
import type { CaseCommand } from '../../commands.ts';
import { readOutcome, readPlaceWord, readReason, readWay } from './allowed-words.ts';
import type { Entry, EntryField, Outcome } from './entry.ts';
import { type RowProblem, rowProblem } from './problems.ts';
import { isBlank, type ReturnedRow, textOf } from './returned-list.ts';

/** How cells of a file are read: its day 0, and the units places are looked up in. */
export interface EntryReading {
  epoch: 1900 | 1904;
  units: Pick<UnitIndex, 'resolve'>;
}

/** What a row can ask for. */
export type RowCommand = Extract<CaseCommand, { kind: Outcome }>;

type Cells = ReturnedRow['cells'];

const DETAIL_FIELDS = ['on', 'way', 'reason', 'place'] as const satisfies (keyof Details)[];

/** Which cells an outcome needs, and which it takes as well. */
interface FieldsOfOutcome {
  needs: readonly EntryField[];
  takes?: readonly EntryField[];
}

const FIELDS: Readonly<Record<Outcome, FieldsOfOutcome>> = {
  contact: { needs: ['on', 'way'] },
  file_dossier: { needs: ['on'] },
  snooze: { needs: ['on'] },
  offer_transfer: { needs: ['place'] },
  close: { needs: ['on', 'reason'], takes: ['place'] },
};
/** Where the outcome cannot be read, what the other cells say is read all the same: a row is mended in one round. */
const ANY: FieldsOfOutcome = { needs: [], takes: DETAIL_FIELDS };

/** What a row that was filled in asks for, or all that is wrong with its cells. */
export function readCommand(cells: Cells, reading: EntryReading): RowCommand | readonly RowProblem[] {
  const outcome = readOutcome(textOf(cells.outcome));
  const { values, problems } = readDetails(outcome === undefined ? ANY : FIELDS[outcome], cells, reading);
  if (outcome === undefined) return [outcomeProblem(cells.outcome), ...problems];
  return (problems.length === 0 ? commandOf(outcome, values) : undefined) ?? problems;
}

function outcomeProblem(cell: Cell = ''): RowProblem {
  if (typeof cell === 'object') return rowProblem('E6111', 'outcome');
  return rowProblem(isBlank(cell) ? 'E6105' : 'E6106', 'outcome');
}

type Details = Omit<Entry, 'outcome'>;

function readDetails(
  { needs, takes = [] }: FieldsOfOutcome,
  cells: Cells,
  reading: EntryReading,
): { values: Details; problems: readonly RowProblem[] } {
  const values: Details = {};
  const problems: RowProblem[] = [];
  for (const field of DETAIL_FIELDS) {
    const cell = cells[field] ?? '';
    if (isBlank(cell)) {
      if (needs.includes(field)) problems.push(rowProblem('E6107', field));
      continue;
    }
    const read = [...needs, ...takes].includes(field)
      ? readField(field, cell, reading)
      : rowProblem(typeof cell === 'object' ? 'E6111' : 'E6108', field);
    if ('code' in read) problems.push(read);
    else Object.assign(values, read);
  }
  return { values, problems };
}

function readField(field: keyof Details, cell: Cell, { epoch, units }: EntryReading): Details | RowProblem {
  if (typeof cell === 'object') return rowProblem('E6111', field);
  switch (field) {
    case 'on':
      return named(field, readDay(cell, epoch), 'E6109');
    case 'way':
      return named(field, readWay(textOf(cell)), 'E6106');
    case 'reason':
      return named(field, readReason(textOf(cell)), 'E6106');
    case 'place':
      return named(field, readPlace(textOf(cell), units), 'E6110');
  }
}

function named(
  field: keyof Details,
  value: string | undefined,
  code: 'E6106' | 'E6109' | 'E6110',
): Details | RowProblem {
  return value === undefined ? rowProblem(code, field) : { [field]: value };
}

/** A whole day; as text, as a date of a spreadsheet, or as the serial number of one. */
function readDay(cell: Cell, epoch: 1900 | 1904): IsoDate | undefined {
  const { value } = readDate(typeof cell === 'number' ? cell : textOf(cell), { epoch });
  return value?.length === 10 ? value : undefined;
}

/** A word for a place without a code, a unit of this province by code or name, or the code of another province's. */
function readPlace(written: string, units: EntryReading['units']): ClosingPlace | undefined {
  const word = readPlaceWord(written);
  if (word !== undefined) return word;
  const resolution = units.resolve(written);
  if ('unit' in resolution) return resolution.unit.code;
  return /^(?:\d{2}|\d{3}|\d{5})$/.test(written) ? written : undefined;
}

/** `undefined` where a detail is missing that the outcome needs. */
function commandOf(outcome: Outcome, { on, way, reason, place }: Details): RowCommand | undefined {
  switch (outcome) {
    case 'contact':
      return on === undefined || way === undefined ? undefined : { kind: outcome, way, on };
    case 'file_dossier':
      return on === undefined ? undefined : { kind: outcome, on };
    case 'snooze':
      return on === undefined ? undefined : { kind: outcome, until: on };
    case 'offer_transfer':
      return place === undefined ? undefined : { kind: outcome, to: place };
    case 'close':
      if (on === undefined || reason === undefined) return undefined;
      return { kind: outcome, reason, on, ...(place !== undefined && { place }) };
  }
}

/** A command as the fields of its row. */
export function entryOfCommand(command: RowCommand): Entry {
  switch (command.kind) {
    case 'snooze':
      return { outcome: command.kind, on: command.until };
    case 'offer_transfer':
      return { outcome: command.kind, place: command.to };
    default: {
      const { kind, ...details } = command;
      return { outcome: kind, ...details };
    }
  }
}
