import type { Standing } from '../../shared/register/child.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { Group } from './names/name-table.ts';
import type { Kid } from './people.ts';
import type { RowFeed, Rows, SourceRow } from './rows/row.ts';
import type { CardCause } from './uncovered.ts';
import { d10aKey } from './writing/d10a.ts';
import { sentBy } from './writing/files.ts';

/** What is really so of one child. Rows are named by `source_ref`; rows of a D10a list by their key in the book. */
export interface TrueChild {
  id: string;
  standing: Standing;
  inScope: boolean;
  /** Holds a card valid on the reference day. Means nothing for a child out of scope. */
  covered: boolean;
  cause?: CardCause;
  responsibleUnit: UnitCode;
  group: Group;
  twin: boolean;
  births: string[];
  residents: string[];
  cards: string[];
}

export interface Truth {
  asOf: IsoDate;
  children: TrueChild[];
}

/** The truth about every child that stands in some row, in the order the children were made. */
export function truthOf(
  asOf: IsoDate,
  world: { kids: readonly Kid[]; uncovered: ReadonlyMap<Kid['id'], CardCause>; rows: Rows },
): Truth {
  const { kids, uncovered, rows } = world;
  const refs = {
    births: refsByKid(rows.births),
    residents: refsByKid(rows.residents),
    cards: refsByKid(rows.cards),
  };
  return { asOf, children: kids.map((kid) => trueChild(kid, uncovered.get(kid.id), refs)) };
}

/** The truth as NDJSON, a line a child, to lie beside the files. */
export function truthLines({ children }: Truth): string {
  return `${children.map((child) => JSON.stringify(child)).join('\n')}\n`;
}

/** How a row is named in the truth and, where it has a reference, in the register's answers. */
export function refOf(row: SourceRow): string {
  return isUnnamed(row) ? d10aKey(row) : row.cells.source_ref;
}

/** A D10a list has no reference of the agency. */
function isUnnamed(row: SourceRow): row is SourceRow<'cards'> {
  return row.feed === 'cards' && sentBy(row)?.workbook !== undefined;
}

type Refs = Record<RowFeed, Map<Kid['id'], string[]>>;

function refsByKid(rows: readonly SourceRow[]): Map<Kid['id'], string[]> {
  const refs = new Map<Kid['id'], string[]>();
  for (const row of rows) {
    const known = refs.get(row.kid.id);
    if (known) known.push(refOf(row));
    else refs.set(row.kid.id, [refOf(row)]);
  }
  return refs;
}

function trueChild(kid: Kid, cause: CardCause | undefined, refs: Refs): TrueChild {
  const inScope = kid.standing === 'in_scope';
  return {
    id: kid.id,
    standing: kid.standing,
    inScope,
    covered: inScope && cause === undefined,
    ...(cause && { cause }),
    responsibleUnit: kid.unit,
    group: kid.family.group,
    twin: kid.twin,
    births: refs.births.get(kid.id) ?? [],
    residents: refs.residents.get(kid.id) ?? [],
    cards: refs.cards.get(kid.id) ?? [],
  };
}
