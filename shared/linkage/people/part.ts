import type { Before } from '../engine/resume.ts';
import type { LinkOutcome } from '../spec.ts';
import type { Holdings } from './holdings.ts';
import { isAround, keysAround, type Surfaces } from './neighbourhood.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';

/** Something of either list. */
export interface Both<T> {
  lefts: T;
  rights: T;
}

/** Two lists, what their records look like from afar, and what is decided of them so far. */
export interface Ground {
  people: Both<People>;
  surfaces: Both<Surfaces>;
  holdings: Holdings;
  unsure: LinkOutcome['unsure'];
}

/** The records a pass needs and what is decided of them; positions in `before` are positions in the part. */
export interface Part extends Both<Person[]> {
  before: Before;
  /** Positions in the whole lists of the records of the part. */
  at: Both<readonly number[]>;
}

/** Records that still look for a partner, a flag a position. */
export type Open = Both<Uint8Array>;

/**
 * Takes from `among` (positions) what a pass needs: open records, those around them (claimants of one record, twins), and
 * the partners of all these. Records that are linked and have nothing to do with an open one are four in five.
 */
export function partOf(ground: Ground, among: Both<readonly number[]>, open: Open): Part {
  return cut(ground, withPartners(aroundOpen(ground, among, open), ground));
}

/** The same over the whole lists, where a number may speak for a record of another month as well. */
export function partOfAll(ground: Ground, open: Open): Part {
  const { people } = ground;
  const everyone = { lefts: positionsOf(people.lefts), rights: positionsOf(people.rights) };
  const wanted = aroundOpen(ground, everyone, open);
  const free = everyone.rights.filter((at) => open.rights[at] === 1);
  const numbers = new Set(free.flatMap((at) => people.rights.personalIdsAt(at)));
  const holders = new Set(free.flatMap((at) => people.rights.insuranceNoAt(at) ?? []));
  const bearsOne = (list: People) => (at: number) =>
    list.personalIdsAt(at).some((number) => numbers.has(number));
  for (const at of everyone.lefts.filter(bearsOne(people.lefts))) wanted.lefts.add(at);
  for (const at of everyone.rights.filter(bearsOne(people.rights))) wanted.rights.add(at);
  for (const at of everyone.rights)
    if (holders.has(people.rights.insuranceNoAt(at) ?? '')) wanted.rights.add(at);
  return cut(ground, withPartners(wanted, ground));
}

function aroundOpen({ surfaces }: Ground, among: Both<readonly number[]>, open: Open): Both<Set<number>> {
  const keys = new Set<number>();
  const isOpen = (side: Side) => (at: number) => open[side][at] === 1;
  for (const side of SIDES) keysAround(surfaces[side], among[side].filter(isOpen(side)), keys);
  const wanted = (side: Side) =>
    new Set(among[side].filter((at) => isOpen(side)(at) || isAround(surfaces[side], at, keys)));
  return { lefts: wanted('lefts'), rights: wanted('rights') };
}

const SIDES = ['lefts', 'rights'] as const;
type Side = (typeof SIDES)[number];

function withPartners({ lefts, rights }: Both<Set<number>>, { holdings, unsure }: Ground): Both<Set<number>> {
  for (const right of [...rights]) {
    const owner = holdings.ownerOf(right);
    if (owner !== undefined) lefts.add(owner);
  }
  for (const { left, candidates } of unsure) {
    if (candidates.some(({ right }) => rights.has(right))) lefts.add(left);
    if (lefts.has(left)) for (const { right } of candidates) rights.add(right);
  }
  for (const left of lefts) for (const right of holdings.heldBy(left)) rights.add(right);
  return { lefts, rights };
}

function cut({ people, holdings, unsure }: Ground, { lefts, rights }: Both<Set<number>>): Part {
  const at = { lefts: [...lefts], rights: [...rights] };
  const place = { lefts: placesOf(at.lefts), rights: placesOf(at.rights) };
  const links = at.rights.flatMap((right) => {
    const owner = holdings.ownerOf(right);
    return owner === undefined
      ? []
      : [{ left: place.lefts.get(owner) ?? -1, right: place.rights.get(right) ?? -1 }];
  });
  const doubted = unsure.filter(({ left }) => lefts.has(left));
  return {
    lefts: at.lefts.map(people.lefts.personAt),
    rights: at.rights.map(people.rights.personAt),
    before: {
      links,
      unsure: doubted.map(({ left, candidates }) => ({
        left: place.lefts.get(left) ?? -1,
        candidates: candidates.map(({ right }) => ({ right: place.rights.get(right) ?? -1 })),
      })),
    },
    at,
  };
}

function placesOf(positions: readonly number[]): ReadonlyMap<number, number> {
  return new Map(positions.map((position, place) => [position, place]));
}

function positionsOf({ size }: People): number[] {
  return Array.from({ length: size }, (_, at) => at);
}
