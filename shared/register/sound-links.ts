import type { BirthRecord, ResidentRecord } from '../feeds/records.ts';
import type { DisjointSets } from './disjoint-sets.ts';
import type { RegisterRow, RegisterRows, RowLink } from './row.ts';
import { compareText } from './row-order.ts';
import { type Bar, barBetween } from './same-child.ts';

interface Rows {
  births: BirthRecord[];
  residents: ResidentRecord[];
}

/** Rows already together, and the positions that stood for them before. */
interface Group extends Rows {
  roots: number[];
}

/**
 * The links that keep two children of one feed apart. Linkage joins one birth to one residence row, so a second row
 * of the same child is free to be given to a twin; through the duplicate the twins would become one. Such a link is
 * dropped: of the links that want one group, equal numbers come first, then the order of the keys.
 */
export function soundLinks(rows: RegisterRows, links: readonly RowLink[], sets: DisjointSets): RowLink[] {
  const contested = contestedLinks(rows, links, sets);
  if (contested.size === 0) return [...links];

  const quiet = links.filter((link) => !contested.has(link));
  return [...quiet, ...settle(rows, inOrderOfTrust(rows, contested), sets)];
}

function contestedLinks(rows: RegisterRows, links: readonly RowLink[], sets: DisjointSets): Set<RowLink> {
  const offset = rows.births.length;
  const wanted = new Int32Array(offset + rows.residents.length);
  const birthRoots = links.map((link) => sets.find(link.birth));
  const residentRoots = links.map((link) => sets.find(offset + link.resident));

  for (const root of birthRoots) wanted[root] = (wanted[root] ?? 0) + 1;
  for (const root of residentRoots) wanted[root] = (wanted[root] ?? 0) + 1;

  const isShared = (root: number | undefined) => root !== undefined && (wanted[root] ?? 0) > 1;
  return new Set(links.filter((_, at) => isShared(birthRoots[at]) || isShared(residentRoots[at])));
}

function inOrderOfTrust(rows: RegisterRows, contested: Set<RowLink>): RowLink[] {
  return [...contested]
    .map((link) => {
      const birth = rows.births[link.birth];
      const resident = rows.residents[link.resident];
      const sameNumber = birth?.personal_id !== undefined && birth.personal_id === resident?.personal_id;
      return { link, rank: `${sameNumber ? 0 : 1} ${birth?.key} ${resident?.key}` };
    })
    .sort((a, b) => compareText(a.rank, b.rank))
    .map(({ link }) => link);
}

function settle(rows: RegisterRows, links: readonly RowLink[], sets: DisjointSets): RowLink[] {
  const offset = rows.births.length;
  const groups = groupsOf(rows, links, sets);

  return links.filter((link) => {
    const left = groups.get(sets.find(link.birth));
    const right = groups.get(sets.find(offset + link.resident));
    if (!left || !right || left === right) return left !== undefined && left === right;
    if (!areCompatible(left, right)) return false;

    absorb(left, right, groups);
    return true;
  });
}

function groupsOf(rows: RegisterRows, links: readonly RowLink[], sets: DisjointSets): Map<number, Group> {
  const offset = rows.births.length;
  const groups = new Map<number, Group>();
  for (const { birth, resident } of links) {
    for (const root of [sets.find(birth), sets.find(offset + resident)]) {
      groups.set(root, { roots: [root], births: [], residents: [] });
    }
  }

  for (const [at, birth] of rows.births.entries()) groups.get(sets.find(at))?.births.push(birth);
  for (const [at, resident] of rows.residents.entries()) {
    groups.get(sets.find(offset + at))?.residents.push(resident);
  }
  return groups;
}

/** Whether the rows of both may be one child's. */
export function areCompatible(left: Rows, right: Rows): boolean {
  return barOf(left, right) === undefined;
}

/** What keeps the rows of both from being one child's; rows of two feeds are held against each other by linkage. */
export function barOf(left: Rows, right: Rows): Bar | undefined {
  return barAmong(left.births, right.births) ?? barAmong(left.residents, right.residents);
}

function barAmong(lefts: readonly RegisterRow[], rights: readonly RegisterRow[]): Bar | undefined {
  for (const left of lefts) {
    for (const right of rights) {
      const bar = barBetween(left, right);
      if (bar !== undefined) return bar;
    }
  }
  return undefined;
}

function absorb(left: Group, right: Group, groups: Map<number, Group>): void {
  left.roots.push(...right.roots);
  left.births.push(...right.births);
  left.residents.push(...right.residents);
  for (const root of right.roots) groups.set(root, left);
}
