import type { Linkable } from '../spec.ts';
import { type Call, type Entity, entitiesOf, settle } from './call.ts';
import { PRIOR, priorBits, type Scorer, scorerOf, sumOf, weightOf } from './scorer.ts';
import { FREE, LINKED } from './side.ts';

/** A field this many bits against a pair is a contradiction the scoring has to weigh against other candidates. */
const CONTRADICTION = -1;

/**
 * Takes rights whose exact key only one left has, linked or not, when the evidence is enough and nothing speaks
 * against. A left may take several rights where the spec lets a person have several records (a temporary code, a
 * card under a second insurance number); each after the first has to overcome the odds against that.
 */
export function takeExactKeys<P extends Linkable>(call: Call<P>): void {
  const free = entitiesOf(call.rights, call.spec, FREE);
  if (free.length === 0) return;
  const lefts = entitiesOf(call.lefts, call.spec, FREE);
  const scorer = scorerOf(call.fields, priorBits(call.spec, lefts.length, free.length));
  for (const { left, rights } of keyedAlike(call, free)) {
    if (rights.length > 1 && !call.spec.groups.rights) continue;
    takeBest(call, { left, rights }, scorer);
  }
}

interface Alike<P> {
  left: Entity<P>;
  rights: Entity<P>[];
}

function* keyedAlike<P extends Linkable>(call: Call<P>, free: readonly Entity<P>[]): Generator<Alike<P>> {
  const byKey = new Map<string, Entity<P>[]>();
  for (const entity of free) {
    const key = call.spec.exactKey(entity.person);
    if (key === undefined) continue;
    const same = byKey.get(key);
    if (same) same.push(entity);
    else byKey.set(key, [entity]);
  }
  for (const [key, left] of onlyLefts(call, byKey)) yield { left, rights: byKey.get(key) ?? [] };
}

/** The left of each wanted key, where there is exactly one. */
function onlyLefts<P extends Linkable>(
  call: Call<P>,
  wanted: ReadonlyMap<string, unknown>,
): Map<string, Entity<P>> {
  const only = new Map<string, Entity<P> | undefined>();
  for (const entity of [
    ...entitiesOf(call.lefts, call.spec, FREE),
    ...entitiesOf(call.lefts, call.spec, LINKED),
  ]) {
    const key = call.spec.exactKey(entity.person);
    if (key !== undefined && wanted.has(key)) only.set(key, only.has(key) ? undefined : entity);
  }
  return new Map([...only].flatMap(([key, entity]) => (entity ? [[key, entity] as const] : [])));
}

function takeBest<P extends Linkable>(call: Call<P>, { left, rights }: Alike<P>, scorer: Scorer<P>): void {
  const { thresholds } = call.spec.model;
  const weighed = rights.map((right) => ({ right, evidence: scorer.evidence(left.person, right.person) }));
  const scored = weighed.map((pair) => ({ ...pair, weight: sumOf(pair.evidence) }));
  for (const { right, evidence, weight } of scored.sort((a, b) => b.weight - a.weight)) {
    const isFirst = call.lefts.state[left.lead] === FREE;
    if (!isFirst && !call.spec.groups.rights) return;
    const needed = weightOf(thresholds.link) + (isFirst ? 0 : thresholds.secondHolder);
    if (weight < needed || evidence.some((hit) => hit.field !== PRIOR && hit.weight < CONTRADICTION))
      continue;
    settle(call, { left: left.lead, right: right.lead, rule: 'exact', evidence, weight });
  }
}
