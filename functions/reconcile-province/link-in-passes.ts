import { linkLeftovers } from '../../shared/linkage/leftovers.ts';
import { linkCertain } from '../../shared/linkage/link.ts';
import { holdingsOf } from '../../shared/linkage/people/holdings.ts';
import { surfacesOf } from '../../shared/linkage/people/neighbourhood.ts';
import { type Both, type Open, type Part, partOf, partOfAll } from '../../shared/linkage/people/part.ts';
import { type People, remembering } from '../../shared/linkage/people/people.ts';
import type { LinkTask } from '../../shared/linkage/people/person-task.ts';
import { sureLinks } from '../../shared/linkage/people/sure-links.ts';
import type { Surroundings } from '../../shared/linkage/people/surroundings.ts';
import type { Link, Unsure } from '../../shared/linkage/spec.ts';
import { monthsOf } from './months.ts';

export interface PassInput {
  lefts: People;
  rights: People;
  task: LinkTask;
  surroundings: Surroundings;
  /** The lefts that are linked and should meet the leftovers of the province all the same. */
  stillOpen?: (links: readonly Link[]) => Iterable<number>;
}

/** What all passes found, in positions of the whole lists. */
export interface Found {
  links: Link[];
  unsure: Unsure[];
}

/**
 * Joins two lists: first the pairs nobody else has a claim to, then inside each birth month, then what is left over the
 * whole province, where a wrong month or year of birth is forgiven.
 */
export function linkInPasses(input: PassInput): Found {
  const { lefts, rights, task, surroundings } = input;
  const people = { lefts: remembering(lefts), rights: remembering(rights) };
  const surfaces = { lefts: surfacesOf(lefts), rights: surfacesOf(rights) };
  const month = task.pass('month', surroundings);
  const found: Found = { links: sureLinks(lefts, rights, month), unsure: [] };
  const groundNow = () => ({
    people,
    surfaces,
    holdings: holdingsOf(found.links, rights.size),
    unsure: found.unsure,
  });

  const ground = groundNow();
  const open = openAfter(found, people);
  for (const among of monthsOf(lefts, rights)) {
    const part = partOf(ground, among, open);
    const whole = { lefts: among.lefts.length, rights: among.rights.length };
    add(
      found,
      linkCertain(part.lefts, part.rights, month, {
        ...part.before,
        whole,
        learnFrom: among.rights.map(rights.personAt),
      }),
      part,
    );
  }

  const stillOpen = new Set(input.stillOpen?.(found.links));
  const leftOver = openAfter(found, people);
  for (const left of stillOpen) leftOver.lefts[left] = 1;
  const part = partOfAll(groundNow(), leftOver);
  const before = {
    ...part.before,
    whole: { lefts: lefts.size, rights: rights.size },
    stillOpen: part.at.lefts.flatMap((at, place) => (stillOpen.has(at) ? [place] : [])),
  };
  add(found, linkLeftovers(part, task.pass('province', surroundings), before), part);
  return found;
}

/** A left with provisional rights only still looks for a better one; who is in question looks for nothing. */
function openAfter({ links, unsure }: Found, { lefts, rights }: Both<People>): Open {
  const open = { lefts: new Uint8Array(lefts.size).fill(1), rights: new Uint8Array(rights.size).fill(1) };
  for (const { left, right } of links) {
    open.rights[right] = 0;
    if (!rights.isProvisionalAt(right)) open.lefts[left] = 0;
  }
  for (const { left, candidates } of unsure) {
    open.lefts[left] = 0;
    for (const { right } of candidates) open.rights[right] = 0;
  }
  return open;
}

/** Adds what a pass found. Changes the links themselves: a copy of each of a quarter of a million would be all garbage. */
function add(found: Found, outcome: Found, { at }: Part): void {
  const inWholeLists = (one: Link): Link => {
    one.left = at.lefts[one.left] ?? one.left;
    one.right = at.rights[one.right] ?? one.right;
    return one;
  };
  for (const one of outcome.links) found.links.push(inWholeLists(one));
  for (const { left, candidates } of outcome.unsure)
    found.unsure.push({ left: at.lefts[left] ?? left, candidates: candidates.map(inWholeLists) });
}
