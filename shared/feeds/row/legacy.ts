import { type LegacyEncoding, legacyEncoding } from '../../identity/text.ts';
import { COLUMNS } from '../columns/columns-of.ts';
import type { Layout } from '../columns/layout.ts';
import type { Feed } from '../records.ts';
import type { Table } from '../table/table.ts';

const LOOKED_AT_ROWS = 400;
const TEXT_KINDS = new Set(['child_name', 'name', 'text']);
const FEWEST_CELLS = 3;
const MOST_SHARE = 0.3;

/**
 * The legacy encoding of a whole table, decided over the headings and the texts of many rows: the test of one text errs
 * on a few real names, while in a legacy file a third and more of all accented texts prove it.
 */
export function legacyEncodingOf(feed: Feed, table: Table, layout: Layout): LegacyEncoding | undefined {
  const texts = [...table.headings, ...sampled(feed, table, layout)].filter((text) =>
    /[^\p{ASCII}]/u.test(text),
  );
  const proofs = texts.map(legacyEncoding).filter((encoding) => encoding !== undefined);
  const [encoding] = proofs;
  const isWhole = proofs.length >= FEWEST_CELLS && proofs.length >= texts.length * MOST_SHARE;
  return isWhole ? encoding : undefined;
}

function sampled(feed: Feed, { rows }: Table, { positions }: Layout): string[] {
  const places = COLUMNS[feed]
    .filter(({ kind }) => TEXT_KINDS.has(kind))
    .map(({ name }) => positions.get(name))
    .filter((at) => at !== undefined);
  const stride = Math.max(1, Math.floor(rows.length / LOOKED_AT_ROWS));
  const texts: string[] = [];
  for (let at = 0; at < rows.length; at += stride) {
    for (const place of places) {
      const cell = rows[at]?.cells[place];
      if (typeof cell === 'string') texts.push(cell);
    }
  }
  return texts;
}

/** The legacy encoding of a row that looks like headings, two of its texts proving it; no column is known by them. */
export function encodingOfHeadings(cells: readonly string[]): LegacyEncoding | undefined {
  const [first, second] = cells.map(legacyEncoding).filter((encoding) => encoding !== undefined);
  return second === undefined ? undefined : first;
}
