import type { BirthRecord, ResidentRecord } from '../feeds/records.ts';
import { type DisjointSets, disjointSets } from './disjoint-sets.ts';
import type { RegisterRows, RowLink, RowPair } from './row.ts';
import { byRegistration, byResidence } from './row-order.ts';
import { areCompatible, soundLinks } from './sound-links.ts';

/** The rows of one child, best source first in each feed. */
export interface Cluster {
  births: BirthRecord[];
  residents: ResidentRecord[];
}

/** Rows of one feed that are one child (`duplicatesOf`), as positions in `RegisterRows`. */
export interface Duplicates {
  births: readonly RowPair[];
  residents: readonly RowPair[];
}

/**
 * Gathers the rows of both feeds into children: every row ends in exactly one cluster. A link that would bring two
 * numbers or two clearly different names of one feed together is left out (`soundLinks`). The order of the rows given
 * does not matter for who is together, only for the order of the clusters.
 */
export function cluster(rows: RegisterRows, links: readonly RowLink[], duplicates: Duplicates): Cluster[] {
  const offset = rows.births.length;
  const sets = disjointSets(offset + rows.residents.length);

  for (const [a, b] of duplicates.births) sets.join(a, b);
  for (const [a, b] of duplicates.residents) sets.join(offset + a, offset + b);
  for (const link of soundLinks(rows, links, sets)) sets.join(link.birth, offset + link.resident);

  return gather(rows, sets);
}

/**
 * The clusters with some of them made one, in the order given, unless two numbers or two clearly different names of one
 * feed would come together; a cluster made of several stands where its first stood.
 */
export function joinClusters(clusters: readonly Cluster[], doubles: readonly RowPair[]): Cluster[] {
  const sets = disjointSets(clusters.length);
  const joined = [...clusters];
  for (const [a, b] of doubles) {
    const [left, right] = [joined[sets.find(a)], joined[sets.find(b)]];
    if (!left || !right || left === right || !areCompatible(left, right)) continue;
    sets.join(a, b);
    joined[sets.find(a)] = together(left, right);
  }
  return joined.filter((_, at) => sets.find(at) === at);
}

/** The rows of both as those of one child. */
export function together(left: Cluster, right: Cluster): Cluster {
  const one = {
    births: [...left.births, ...right.births],
    residents: [...left.residents, ...right.residents],
  };
  sortRows(one);
  return one;
}

function gather(rows: RegisterRows, sets: DisjointSets): Cluster[] {
  const clusters: Cluster[] = [];
  const ofRoot = new Int32Array(rows.births.length + rows.residents.length).fill(-1);

  const clusterAt = (at: number): Cluster => {
    const root = sets.find(at);
    const known = clusters[ofRoot[root] ?? -1];
    if (known) return known;

    const fresh: Cluster = { births: NO_ROWS, residents: NO_ROWS };
    ofRoot[root] = clusters.push(fresh) - 1;
    return fresh;
  };

  for (const [at, birth] of rows.births.entries()) addTo(clusterAt(at), 'births', birth);
  for (const [at, resident] of rows.residents.entries()) {
    addTo(clusterAt(rows.births.length + at), 'residents', resident);
  }
  for (const one of clusters) sortRows(one);

  return clusters;
}

const NO_ROWS: never[] = [];

/** The first row makes the list: one that grows from nothing gets room for 17, and most hold a single row. */
function addTo<Feed extends keyof Cluster>(one: Cluster, feed: Feed, row: Cluster[Feed][number]): void {
  const rows: Cluster[Feed][number][] = one[feed];
  if (rows.length > 0) rows.push(row);
  else one[feed] = [row] as Cluster[Feed];
}

function sortRows({ births, residents }: Cluster): void {
  if (births.length > 1) births.sort(byRegistration);
  if (residents.length > 1) residents.sort(byResidence);
}
