import type { Person } from './person.ts';
import type { Link, LinkOutcome, LinkSpec, Unsure } from './spec.ts';

/** The engine, given one pair of lists and one spec; `link` of this room. */
export type LinkEngine = (
  lefts: readonly Person[],
  rights: readonly Person[],
  spec: LinkSpec<Person>,
) => LinkOutcome;

/** Joins what two passes found. Positions of `part` are those of the lists it was given: `lefts`, `rights`. */
export interface PassLists {
  lefts: readonly number[];
  rights: readonly number[];
}

/** What the passes so far found, in positions of the whole lists. */
export interface Findings {
  links: Link[];
  unsure: Unsure[];
  freeLefts: number[];
  freeRights: number[];
  pairs: Record<string, number>;
  capped: Record<string, number>;
}

/** The people of one pass, by position. */
export function pick<T>(list: readonly T[], positions: readonly number[]): T[] {
  return positions.map((at) => {
    const one = list[at];
    if (one === undefined) throw new RangeError(`no person at position ${at}`);
    return one;
  });
}

export function noFindings(): Findings {
  return { links: [], unsure: [], freeLefts: [], freeRights: [], pairs: {}, capped: {} };
}

/** Adds the outcome of one pass, turning its positions into those of the whole lists. Changes `findings`. */
export function addPass(findings: Findings, outcome: LinkOutcome, lists: PassLists): void {
  const leftAt = (at: number): number => lists.lefts[at] ?? at;
  const rightAt = (at: number): number => lists.rights[at] ?? at;
  const whole = (link: Link): Link => ({ ...link, left: leftAt(link.left), right: rightAt(link.right) });

  for (const link of outcome.links) findings.links.push(whole(link));
  for (const { left, candidates } of outcome.unsure) {
    findings.unsure.push({ left: leftAt(left), candidates: candidates.map(whole) });
  }
  for (const left of outcome.freeLefts) findings.freeLefts.push(leftAt(left));
  for (const right of outcome.freeRights) findings.freeRights.push(rightAt(right));
  addCounts(findings.pairs, outcome.pairs);
  addCounts(findings.capped, outcome.capped);
}

function addCounts(sum: Record<string, number>, more: Record<string, number>): void {
  for (const [rule, count] of Object.entries(more)) sum[rule] = (sum[rule] ?? 0) + count;
}
