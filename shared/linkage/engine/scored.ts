import type { Linkable, Verdict } from '../spec.ts';
import { besideRivals } from './beside-rivals.ts';
import { visitCandidates } from './blocking.ts';
import {
  type Call,
  type Entity,
  FREE_ONLY,
  leaveUnsure,
  OPEN,
  type Settled,
  settle,
  sortedEntities,
} from './call.ts';
import { decideGroup, type Judge, type Opinion } from './decide-group.ts';
import { connectedGroups, type Edge } from './edges.ts';
import { type Rival, rivalsOf } from './rivals.ts';
import { isContradicted, priorBits, type Scorer, scorerOf, sumOf, weightOf } from './scorer.ts';
import { WAITING } from './side.ts';

/** The entities still open on each side, in order of `ref`; edges hold positions in these lists. */
interface Open<P> {
  lefts: Entity<P>[];
  rights: Entity<P>[];
}

/** The doubt of a pair whose right fits a left already linked about as well. */
export const BETTER_OWNER = 'better_owner';

/** What becomes of records in question: they are left to a person, or stay free for a pass that sees more. */
export type Doubts = 'left_unsure' | 'left_open';

/**
 * Scores the candidates of what identifiers and exact keys left over, and decides group by group. Where that gave some
 * left a provisional right, once more: it is still open, and its better right may be among those left over.
 */
export function takeScored<P extends Linkable>(call: Call<P>, doubts: Doubts = 'left_unsure'): void {
  const before = waitingLefts(call);
  scoreOpen(call, doubts);
  if (waitingLefts(call) > before) scoreOpen(call, doubts);
}

function waitingLefts<P extends Linkable>({ lefts }: Call<P>): number {
  return lefts.state.reduce((count, state) => (state === WAITING ? count + 1 : count), 0);
}

function scoreOpen<P extends Linkable>(call: Call<P>, doubts: Doubts): void {
  const open = {
    lefts: sortedEntities(call.lefts, call.spec, OPEN),
    rights: sortedEntities(call.rights, call.spec, FREE_ONLY),
  };
  const scorer = scorerOf(
    call.fields,
    priorBits(call.spec, call.whole, { lefts: open.lefts.length, rights: open.rights.length }),
  );
  const edges = scoredEdges(call, open, scorer);
  if (edges.length === 0) return;
  const judging = {
    thresholds: call.spec.model.thresholds,
    judge: judgeOf(call, open, scorer),
    areOne: onePerson(call, open, scorer),
  };
  for (const group of connectedGroups(edges, open.lefts.length, open.rights.length)) {
    const { links, unsure } = decideGroup(group, judging);
    for (const edge of links) settle(call, settledOf(open, edge));
    for (const candidates of doubts === 'left_unsure' ? unsure : [])
      leaveUnsure(
        call,
        candidates.map((edge) => settledOf(open, edge)),
      );
  }
}

function scoredEdges<P extends Linkable>(
  call: Call<P>,
  { lefts, rights }: Open<P>,
  scorer: Scorer<P>,
): Edge[] {
  const { spec, outcome } = call;
  const floor = weightOf(spec.model.thresholds.unsure);
  const edges: Edge[] = [];
  const lists = { lefts: lefts.map(({ person }) => person), rights: rights.map(({ person }) => person) };
  spec.observer?.opened(lists.lefts, lists.rights);
  const counts = visitCandidates(lists, spec, (left, right) => {
    const [one, other] = [lists.lefts[left], lists.rights[right]];
    if (one === undefined || other === undefined || spec.admits?.(one, other) === false) return;
    const weight = scorer.weigh(one, other);
    spec.observer?.weighed(one, other, weight);
    if (weight > floor) edges.push({ left, right, weight, evidence: scorer.evidence(one, other) });
  });
  addCounts(outcome.pairs, counts.pairs);
  addCounts(outcome.capped, counts.capped);
  const probabilities = besideRivals(edges);
  for (const [at, edge] of edges.entries()) edge.probability = probabilities[at] ?? 0;
  return edges;
}

function addCounts(sum: Record<string, number>, more: Record<string, number>): void {
  for (const [rule, pairs] of Object.entries(more)) sum[rule] = (sum[rule] ?? 0) + pairs;
}

/** What the guards say of an edge; asked only of edges that matter, and once. */
function judgeOf<P extends Linkable>(call: Call<P>, open: Open<P>, scorer: Scorer<P>): Judge {
  const { guards } = call.spec;
  const judges = guards.map(({ id, over }) => ({ id, judge: over(call.lefts.people, call.rights.people) }));
  const rivals = new Map<number, Rival<P>[]>();
  const rivalsFor = (right: Entity<P>): Rival<P>[] => {
    const known = rivals.get(right.lead) ?? rivalsOf(call, right.person, scorer);
    rivals.set(right.lead, known);
    return known;
  };
  const opinion = (edge: Edge): Opinion | undefined => {
    const [left, right] = [open.lefts[edge.left], open.rights[edge.right]];
    if (left === undefined || right === undefined) return undefined;
    const pair = { left: left.person, right: right.person, evidence: edge.evidence };
    let doubt: Opinion | undefined;
    for (const { id, judge } of judges) {
      const verdict = judge(pair);
      if (verdict === 'refuse') return { id, verdict };
      if (verdict !== undefined) doubt ??= { id, verdict };
    }
    const owner = rivalsFor(right).find((rival) => rival.left.lead !== left.lead);
    const verdict = verdictOfOwners(edge, owner?.weight, call.spec.model.thresholds.tie);
    return verdict === 'refuse' || (verdict !== undefined && doubt === undefined)
      ? { id: BETTER_OWNER, verdict }
      : doubt;
  };
  const given = new Map<Edge, Opinion | undefined>();
  return (edge) => {
    if (!given.has(edge)) given.set(edge, opinion(edge));
    return given.get(edge);
  };
}

function verdictOfOwners(edge: Edge, best: number | undefined, tie: number): Verdict | undefined {
  if (best === undefined || best <= edge.weight - tie) return undefined;
  return best >= edge.weight + tie ? 'refuse' : 'unsure';
}

/** Exactly alike with nothing against it: two records of one person, whom no choice can tell apart. */
function onePerson<P extends Linkable>({ spec }: Call<P>, open: Open<P>, scorer: Scorer<P>) {
  const among = (list: readonly Entity<P>[], allowed: boolean) => (a: number, b: number) => {
    const [one, other] = [list[a]?.person, list[b]?.person];
    if (!allowed || one === undefined || other === undefined) return false;
    const bucket = spec.bucket(one);
    if (bucket === undefined || bucket !== spec.bucket(other)) return false;
    if (!spec.agreeExactly(one, other)) return false;
    const evidence = scorer.evidence(one, other);
    return !isContradicted(evidence) && sumOf(evidence) >= weightOf(spec.model.thresholds.link);
  };
  return { lefts: among(open.lefts, spec.groups.lefts), rights: among(open.rights, spec.groups.rights) };
}

function settledOf<P>({ lefts, rights }: Open<P>, edge: Edge): Settled & { doubt?: string } {
  const [left, right] = [lefts[edge.left]?.lead ?? -1, rights[edge.right]?.lead ?? -1];
  return { ...edge, left, right, rule: 'scored' };
}
