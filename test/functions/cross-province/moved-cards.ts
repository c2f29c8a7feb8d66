import { makeProvince, type Province, type ProvinceOptions } from '../../../local/province/make-province.ts';
import type { SourceRow } from '../../../local/province/rows/row.ts';
import { refOf, type TrueChild } from '../../../local/province/truth.ts';
import { filesOf, type SourceFile } from '../../../local/province/writing/files.ts';
import { visitingKey } from '../../../shared/linkage/visiting/visiting-key.ts';

/** Two provinces, some children of the first of which hold cards that the second issued. */
export interface MovedCards {
  home: Province;
  next: Province;
  files: Record<'home' | 'next', SourceFile[]>;
  /** The true holder of each moved card, by its visiting key. */
  holders: ReadonlyMap<string, TrueChild>;
}

type Options = Pick<ProvinceOptions, 'asOf' | 'children' | 'uncovered'>;

/** One covered child in so many has its cards elsewhere. */
const MOVED = 20;

/** The people, mistakes and all, are those of the synthetic province; only who issued some of their cards is another one. */
export function moveCards(options: Options): MovedCards {
  const home = makeProvince({ ...options, province: '94', map: '2023', seed: 7 });
  const next = makeProvince({ ...options, province: '93', map: '2023', seed: 8 });
  const covered = home.truth.children.filter((child) => child.covered && child.cards.length > 0);
  const moved = new Map(covered.filter((_, at) => at % MOVED === 0).map((child) => [child.id, child]));
  const { rows } = home.world;
  const communes = next.units.filter(({ level }) => level === 'commune').map(({ code }) => code);
  const leaving = rows.cards.filter(({ kid }) => moved.has(kid.id));
  const arriving = leaving.map((row, at) => issuedAt(row, communes[at % communes.length] ?? ''));
  const staying = { ...rows, cards: rows.cards.filter(({ kid }) => !moved.has(kid.id)) };
  const joined = { ...next.world.rows, cards: [...next.world.rows.cards, ...arriving] };
  const holders = arriving.flatMap((row) => {
    const child = moved.get(row.kid.id);
    return child === undefined ? [] : [[visitingKey('93', refOf(row)), child] as const];
  });
  return {
    home,
    next,
    files: {
      home: filesOf(home.units, staying, home.world.registry),
      next: filesOf(next.units, joined, next.world.registry),
    },
    holders: new Map(holders),
  };
}

/** Another office numbers its cards by itself, and writes communes of its own. */
function issuedAt(row: SourceRow<'cards'>, unit: string): SourceRow<'cards'> {
  return { ...row, cells: { ...row.cells, source_ref: `M-${row.cells.source_ref}`, unit } };
}
