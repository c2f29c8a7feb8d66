import type { Linkable, Verdict } from '../spec.ts';
import { visitCandidates } from './blocking.ts';
import { type Call, type Entity, entitiesOf, settle, spread } from './call.ts';
import { type Decisions, decideGroup } from './decide-group.ts';
import { connectedGroups, type Edge } from './edges.ts';
import { type RivalsOf, rivalsAmong } from './rivals.ts';
import { priorBits, type Scorer, scorerOf, weightOf } from './scorer.ts';
import { FREE, LINKED, UNSURE } from './side.ts';

/** The entities still free on each side, in order of `ref`; edges hold positions in these lists. */
interface Free<P> {
  lefts: Entity<P>[];
  rights: Entity<P>[];
}

/** The doubt of a pair whose right fits a left already linked about as well. */
export const BETTER_OWNER = 'better_owner';

/** Scores the candidates of what identifiers and exact keys left over, and decides group by group. */
export function takeScored<P extends Linkable>(call: Call<P>): void {
  const free = {
    lefts: entitiesOf(call.lefts, call.spec, FREE),
    rights: entitiesOf(call.rights, call.spec, FREE),
  };
  const scorer = scorerOf(call.fields, priorBits(call.spec, free.lefts.length, free.rights.length));
  const rivals = rivalsAmong(entitiesOf(call.lefts, call.spec, LINKED), call.spec, scorer);
  const edges = guarded(call, { free, rivals }, scoredEdges(call, free, scorer));
  for (const group of connectedGroups(edges, free.lefts.length, free.rights.length)) {
    record(
      call,
      free,
      decideGroup(group, { thresholds: call.spec.model.thresholds, areOne: samePerson(call, free) }),
    );
  }
}

function scoredEdges<P extends Linkable>(
  call: Call<P>,
  { lefts, rights }: Free<P>,
  scorer: Scorer<P>,
): Edge[] {
  const { spec, outcome } = call;
  const floor = weightOf(spec.model.thresholds.unsure);
  const edges: Edge[] = [];
  const lists = { lefts: lefts.map(({ person }) => person), rights: rights.map(({ person }) => person) };
  const counts = visitCandidates(lists, spec, (left, right) => {
    const [one, other] = [lists.lefts[left], lists.rights[right]];
    if (one === undefined || other === undefined || spec.admits?.(one, other) === false) return;
    const weight = scorer.weigh(one, other);
    if (weight > floor) edges.push({ left, right, weight, evidence: scorer.evidence(one, other) });
  });
  Object.assign(outcome, counts);
  return edges;
}

function guarded<P extends Linkable>(
  call: Call<P>,
  { free, rivals }: { free: Free<P>; rivals: RivalsOf<P> },
  edges: readonly Edge[],
): Edge[] {
  const guards = call.spec.guards.map(({ id, over }) => ({
    id,
    judge: over(call.lefts.people, call.rights.people),
  }));
  return edges.flatMap((edge) => {
    const [left, right] = [free.lefts[edge.left]?.person, free.rights[edge.right]?.person];
    if (left === undefined || right === undefined) return [];
    const verdicts = guards.map(({ id, judge }) => ({
      id,
      verdict: judge({ left, right, evidence: edge.evidence }),
    }));
    verdicts.push({
      id: BETTER_OWNER,
      verdict: verdictOfRivals(edge, rivals(right), call.spec.model.thresholds.tie),
    });
    if (verdicts.some(({ verdict }) => verdict === 'refuse')) return [];
    const doubt = verdicts.find(({ verdict }) => verdict === 'unsure')?.id;
    return [doubt === undefined ? edge : { ...edge, doubt }];
  });
}

function verdictOfRivals<P>(edge: Edge, rivals: ReturnType<RivalsOf<P>>, tie: number): Verdict | undefined {
  const best = rivals[0]?.weight ?? Number.NEGATIVE_INFINITY;
  if (best >= edge.weight + tie) return 'refuse';
  return best > edge.weight - tie ? 'unsure' : undefined;
}

/** Equal in the exact key and in no doubt otherwise: two records of one person. */
function samePerson<P extends Linkable>({ spec, fields }: Call<P>, free: Free<P>) {
  const scorer = scorerOf(fields, priorBits(spec, free.lefts.length, free.rights.length));
  const among = (list: readonly Entity<P>[], allowed: boolean) => (a: number, b: number) => {
    const [one, other] = [list[a]?.person, list[b]?.person];
    if (!allowed || one === undefined || other === undefined) return false;
    const key = spec.exactKey(one);
    if (key === undefined || key !== spec.exactKey(other)) return false;
    return scorer.weigh(one, other) >= weightOf(spec.model.thresholds.link);
  };
  return { lefts: among(free.lefts, spec.groups.lefts), rights: among(free.rights, spec.groups.rights) };
}

function record<P extends Linkable>(call: Call<P>, free: Free<P>, { links, unsure }: Decisions): void {
  for (const edge of links) settle(call, settledOf(free, edge));
  for (const edges of unsure) {
    const candidates = edges.flatMap((edge) => spread(call, settledOf(free, edge)));
    for (const { left, right } of edges.map((edge) => settledOf(free, edge))) {
      call.lefts.state[left] = UNSURE;
      call.rights.state[right] = UNSURE;
    }
    for (const left of new Set(candidates.map((candidate) => candidate.left))) {
      call.outcome.unsure.push({
        left,
        candidates: candidates.filter((candidate) => candidate.left === left),
      });
    }
  }
}

function settledOf<P>({ lefts, rights }: Free<P>, { left, right, ...edge }: Edge) {
  return { ...edge, left: lefts[left]?.lead ?? -1, right: rights[right]?.lead ?? -1, rule: 'scored' };
}
