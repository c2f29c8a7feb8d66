import type { Layout, Source } from '../columns/layout.ts';
import type { Feed } from '../records.ts';
import type { Cell } from '../table/table.ts';
import { READERS, type Reader } from './readers.ts';
import { textOf } from './text.ts';

/** One column of a file, with how it is read. */
interface Step {
  name: string;
  read: Reader;
  /** The one cell it comes from, or -1 where groups of cells make it. */
  at: number;
  groups: Source['groups'];
  glue: string;
}

/** How the rows of one file are read, made once a file: nothing is looked up by name per cell. */
export interface Plan<F extends Feed> {
  feed: F;
  steps: readonly Step[];
  headings: number;
}

/** Makes the plan of a file from what its headings mean. */
export function planOf<F extends Feed>(feed: F, layout: Layout, headings: number): Plan<F> {
  return { feed, steps: layout.sources.map(stepOf), headings };
}

function stepOf({ column, groups }: Source): Step {
  const [only = []] = groups;
  const at = groups.length === 1 && only.length === 1 ? (only[0] ?? -1) : -1;
  const isPlace = column.kind === 'commune' || column.kind === 'unit';
  return { name: column.name, read: READERS[column.kind], at, groups, glue: isPlace ? ', ' : ' ' };
}

/** The cell of a step: its own, or the first filled group of cells joined. `''` where the row has none. */
export function cellOf(step: Step, cells: readonly Cell[]): Cell {
  if (step.at >= 0) return cells[step.at] ?? '';
  for (const group of step.groups) {
    const joined = joinedOf(group, cells, step.glue);
    if (joined !== '') return joined;
  }
  return '';
}

/** A district without its commune is no place: a group of places counts by its first cell. */
function joinedOf(group: readonly number[], cells: readonly Cell[], glue: string): Cell {
  const filled = group
    .map((at) => cells[at] ?? '')
    .filter((cell) => typeof cell === 'object' || textOf(cell) !== '');
  const failed = filled.find((cell) => typeof cell === 'object');
  if (failed !== undefined) return failed;
  const [first = ''] = filled;
  if (filled.length <= 1 && group.length === 1) return first;
  if (glue === ', ' && textOf(cells[group[0] ?? -1] ?? '') === '') return '';
  return filled.length === 1 ? first : filled.map(textOf).join(glue);
}
