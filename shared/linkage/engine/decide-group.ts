import type { Thresholds } from '../model.ts';
import type { Verdict } from '../spec.ts';
import type { Edge } from './edges.ts';
import { heaviestFirst, type Match, matchGroup } from './match-group.ts';
import { isContradicted, weightOf } from './scorer.ts';

/** An edge left to a person, and why. */
interface DoubtfulEdge extends Edge {
  doubt: string;
}

export interface Decisions {
  links: Edge[];
  /** Edges of every unsure left, best first. */
  unsure: DoubtfulEdge[][];
}

/** What a guard says of an edge, and which. */
export interface Opinion {
  id: string;
  verdict: Verdict;
}

export type Judge = (edge: Edge) => Opinion | undefined;

export interface Judging {
  thresholds: Thresholds;
  judge: Judge;
  /** Whether two rights, or two lefts, are plainly one person, so that choosing between them is no question. */
  areOne: { lefts(a: number, b: number): boolean; rights(a: number, b: number): boolean };
}

/** Doubts the engine itself raises; guards add their own ids. */
export const TIE = 'tie';
export const LOW_PROBABILITY = 'low_probability';

/** Decides a connected group of edges: who is linked, who has to be looked at; all others stay free. */
export function decideGroup(group: readonly Edge[], judging: Judging): Decisions {
  const { edges, matches } = matchUnrefused(group, judging);
  const decisions: Decisions = { links: [], unsure: [] };
  const doubted = new Map<number, string>();
  const around = aroundIn(edges);
  const spare = aroundIn(edgesBeside(matches, edges));
  for (const match of matches) {
    const doubt = doubtOf(match, around(match.edge), judging);
    if (doubt === undefined)
      decisions.links.push(match.edge, ...doublesOf(match.edge, spare(match.edge), judging));
    else
      for (const left of contenders(match, around(match.edge), { doubt, judging })) doubted.set(left, doubt);
  }
  return doubted.size === 0 ? decisions : withUnsure(decisions, edges, { doubted, judging });
}

/** The edges that share a record with an edge, itself among them; looked up, as a group of namesakes has thousands. */
function aroundIn(edges: readonly Edge[]): (edge: Edge) => Edge[] {
  const byLeft = Map.groupBy(edges, ({ left }) => left);
  const byRight = Map.groupBy(edges, ({ right }) => right);
  return ({ left, right }) => {
    const others = (byRight.get(right) ?? []).filter((other) => other.left !== left);
    return [...(byLeft.get(left) ?? []), ...others];
  };
}

/** Drops the refused edges of the best assignment and assigns again, until it holds none. */
function matchUnrefused(
  group: readonly Edge[],
  judging: Judging,
): { edges: readonly Edge[]; matches: Match[] } {
  const floor = weightOf(judging.thresholds.unsure);
  let edges = group;
  for (;;) {
    const matches = edges.length === 0 ? [] : matchGroup(edges, floor);
    const refused = new Set(matches.map(({ edge }) => edge).filter((edge) => isRefused(edge, judging)));
    if (refused.size === 0) return { edges, matches };
    edges = edges.filter((edge) => !refused.has(edge));
  }
}

function isRefused(edge: Edge, { judge }: Judging): boolean {
  return judge(edge)?.verdict === 'refuse';
}

function doubtOf({ edge, regret }: Match, edges: readonly Edge[], judging: Judging): string | undefined {
  const opinion = judging.judge(edge);
  if (opinion !== undefined) return opinion.id;
  if (edge.weight < weightOf(judging.thresholds.link)) return LOW_PROBABILITY;
  const isTie = regret < judging.thresholds.tie && edges.some((other) => isOpenRival(edge, other, judging));
  return isTie ? TIE : undefined;
}

/** A rival that really asks a question: near in weight, and not merely a second record of the same person. */
function isOpenRival(edge: Edge, other: Edge, judging: Judging): boolean {
  const { thresholds, areOne } = judging;
  if (other === edge || other.weight < edge.weight - thresholds.tie) return false;
  if (isRefused(other, judging)) return false;
  return other.left === edge.left
    ? !areOne.rights(edge.right, other.right)
    : !areOne.lefts(edge.left, other.left);
}

/** Edges that would not take a record from another match. */
function edgesBeside(matches: readonly Match[], edges: readonly Edge[]): Edge[] {
  const lefts = new Set(matches.map(({ edge }) => edge.left));
  const rights = new Set(matches.map(({ edge }) => edge.right));
  return edges.filter(({ left, right }) => lefts.has(left) !== rights.has(right));
}

/** Further records of a linked person on either side that nobody else was given. */
function doublesOf(edge: Edge, spare: readonly Edge[], { thresholds, areOne, judge }: Judging): Edge[] {
  const link = weightOf(thresholds.link);
  return spare.filter((other) => {
    if (other.weight < link || isContradicted(other.evidence) || judge(other) !== undefined) return false;
    return other.left === edge.left
      ? areOne.rights(edge.right, other.right)
      : areOne.lefts(edge.left, other.left);
  });
}

/** The matched left and, in a tie, the lefts that claim the same right as well or nearly so. */
function contenders(
  { edge }: Match,
  edges: readonly Edge[],
  { doubt, judging }: { doubt: string; judging: Judging },
): number[] {
  if (doubt !== TIE) return [edge.left];
  const near = edge.weight - judging.thresholds.tie;
  const rivals = edges.filter((other) => other.right === edge.right && other.weight >= near);
  return rivals.filter((other) => !isRefused(other, judging)).map(({ left }) => left);
}

function withUnsure(
  decisions: Decisions,
  edges: readonly Edge[],
  { doubted, judging }: { doubted: ReadonlyMap<number, string>; judging: Judging },
): Decisions {
  const linkedLefts = new Set(decisions.links.map(({ left }) => left));
  const linkedRights = new Set(decisions.links.map(({ right }) => right));
  const byLeft = Map.groupBy(edges, ({ left }) => left);
  for (const [left, doubt] of doubted) {
    if (linkedLefts.has(left)) continue;
    const own = (byLeft.get(left) ?? []).filter((edge) => !linkedRights.has(edge.right)).sort(heaviestFirst);
    const open = own.filter((edge) => !isRefused(edge, judging)).slice(0, MOST_CANDIDATES);
    if (open.length > 0)
      decisions.unsure.push(open.map((edge) => ({ ...edge, doubt: judging.judge(edge)?.id ?? doubt })));
  }
  return decisions;
}

/** More candidates than this are no question a person can answer. */
const MOST_CANDIDATES = 10;
