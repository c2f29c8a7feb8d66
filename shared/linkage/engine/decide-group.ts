import type { Thresholds } from '../spec.ts';
import type { Edge } from './edges.ts';
import { heaviestFirst, type Match, matchGroup } from './match-group.ts';
import { isContradicted, weightOf } from './scorer.ts';

export interface Decisions {
  links: Edge[];
  /** Edges of every unsure left, best first. */
  unsure: Edge[][];
}

export interface Judging {
  thresholds: Thresholds;
  /** Whether two rights, or two lefts, are plainly one person, so that choosing between them is no question. */
  areOne: { lefts(a: number, b: number): boolean; rights(a: number, b: number): boolean };
}

/** Doubts the engine itself raises; guards add their own ids. */
export const TIE = 'tie';
export const LOW_PROBABILITY = 'low_probability';

/** Decides a connected group of edges: who is linked, who has to be looked at; all others stay free. */
export function decideGroup(edges: readonly Edge[], judging: Judging): Decisions {
  const { thresholds } = judging;
  const matches = matchGroup(edges, weightOf(thresholds.unsure));
  const decisions: Decisions = { links: [], unsure: [] };
  const doubted = new Map<number, string>();
  const spare = edgesBeside(matches, edges);
  for (const match of matches) {
    const doubt = doubtOf(match, edges, judging);
    if (doubt === undefined) decisions.links.push(match.edge, ...doublesOf(match.edge, spare, judging));
    else
      for (const left of contenders(match, edges, { doubt, tie: thresholds.tie })) doubted.set(left, doubt);
  }
  return withUnsure(decisions, edges, doubted);
}

function doubtOf({ edge, regret }: Match, edges: readonly Edge[], judging: Judging): string | undefined {
  if (edge.doubt !== undefined) return edge.doubt;
  if (edge.weight < weightOf(judging.thresholds.link)) return LOW_PROBABILITY;
  const isTie = regret < judging.thresholds.tie && edges.some((other) => isOpenRival(edge, other, judging));
  return isTie ? TIE : undefined;
}

/** A rival that really asks a question: near in weight, and not merely a second record of the same person. */
function isOpenRival(edge: Edge, other: Edge, { thresholds, areOne }: Judging): boolean {
  if (other === edge || other.weight < edge.weight - thresholds.tie) return false;
  if (other.left === edge.left) return !areOne.rights(edge.right, other.right);
  if (other.right === edge.right) return !areOne.lefts(edge.left, other.left);
  return false;
}

/** Edges that would not take a record from another match. */
function edgesBeside(matches: readonly Match[], edges: readonly Edge[]): Edge[] {
  const lefts = new Set(matches.map(({ edge }) => edge.left));
  const rights = new Set(matches.map(({ edge }) => edge.right));
  return edges.filter(({ left, right }) => lefts.has(left) !== rights.has(right));
}

/** Further records of a linked person on either side that nobody else was given. */
function doublesOf(edge: Edge, spare: readonly Edge[], { thresholds, areOne }: Judging): Edge[] {
  const sound = spare.filter(
    (other) => other.doubt === undefined && other.weight >= weightOf(thresholds.link),
  );
  return sound.filter((other) => {
    if (isContradicted(other.evidence)) return false;
    if (other.left === edge.left) return areOne.rights(edge.right, other.right);
    return other.right === edge.right && areOne.lefts(edge.left, other.left);
  });
}

/** The matched left and, in a tie, the lefts that claim the same right as well or nearly so. */
function contenders(
  { edge }: Match,
  edges: readonly Edge[],
  { doubt, tie }: { doubt: string; tie: number },
): number[] {
  if (doubt !== TIE) return [edge.left];
  const rivals = edges.filter((other) => other.right === edge.right && other.weight >= edge.weight - tie);
  return rivals.map(({ left }) => left);
}

function withUnsure(
  decisions: Decisions,
  edges: readonly Edge[],
  doubted: ReadonlyMap<number, string>,
): Decisions {
  const linkedLefts = new Set(decisions.links.map(({ left }) => left));
  const linkedRights = new Set(decisions.links.map(({ right }) => right));
  for (const [left, doubt] of doubted) {
    if (linkedLefts.has(left)) continue;
    const open = edges
      .filter((edge) => edge.left === left && !linkedRights.has(edge.right))
      .sort(heaviestFirst);
    if (open.length > 0) decisions.unsure.push(open.map((edge) => ({ ...edge, doubt: edge.doubt ?? doubt })));
  }
  return decisions;
}
