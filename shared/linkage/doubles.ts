import { visitCandidates } from './engine/blocking.ts';
import { learnFields, priorBits, scorerOf, weightOf } from './engine/scorer.ts';
import { compareRefs } from './engine/side.ts';
import type { People } from './people/people.ts';
import type { Person } from './people/person.ts';
import type { LinkSpec } from './spec.ts';

/** Two records of one list that are one person; positions in the list. */
export interface Double {
  left: number;
  right: number;
  /** Log2 odds that they are one. */
  weight: number;
}

/** A record that may stand on the list twice, or be what another one repeats. */
interface Entry {
  at: number;
  person: Person;
}

/**
 * Records that stand on one list twice, surest first: pairs of a record under suspicion with any other, whose odds reach
 * the model's threshold of a link and which no guard objects to. Who is under suspicion says where doubles can be found
 * at all (a birth without a residence); the fewer, the likelier each of them is one. Records without a common outline
 * (see `nameOutline`) are never one.
 */
export function doublesOf(
  people: People,
  isSuspect: (at: number) => boolean,
  spec: LinkSpec<Person>,
): Double[] {
  const entries = alikeInOutline(people, isSuspect);
  const suspects = entries.filter(({ at }) => isSuspect(at));
  const everyone = entries.map(({ person }) => person);
  const whole = { lefts: people.size, rights: people.size };
  const prior = priorBits(spec, whole, { lefts: suspects.length, rights: people.size });
  const scorer = scorerOf(learnFields(spec, everyone), prior);
  const judges = spec.guards.map(({ over }) => over(everyone, everyone));
  const least = weightOf(spec.model.thresholds.link);
  const doubles: Double[] = [];
  const lists = { lefts: suspects.map(({ person }) => person), rights: everyone };
  visitCandidates(lists, spec, (suspect, other) => {
    const [left, right] = [suspects[suspect], entries[other]];
    if (left === undefined || right === undefined || left === right) return;
    if (isSuspect(right.at) && compareRefs(left.person, right.person) > 0) return;
    const weight = scorer.weigh(left.person, right.person);
    if (weight < least) return;
    const evidence = scorer.evidence(left.person, right.person);
    const candidate = { left: left.person, right: right.person, evidence };
    if (judges.every((judge) => judge(candidate) === undefined))
      doubles.push({ left: left.at, right: right.at, weight });
  });
  return doubles.sort((a, b) => b.weight - a.weight);
}

/** Those who share their outline with somebody, one of them under suspicion, in order of `ref`: a few of the whole list. */
function alikeInOutline(people: People, isSuspect: (at: number) => boolean): Entry[] {
  const outlines = Array.from({ length: people.size }, (_, at) => people.outlineAt(at));
  const bearers = new Map<number | undefined, number>();
  const suspected = new Set<number | undefined>();
  for (const [at, one] of outlines.entries()) {
    bearers.set(one, (bearers.get(one) ?? 0) + 1);
    if (isSuspect(at)) suspected.add(one);
  }
  const entries: Entry[] = [];
  for (const [at, one] of outlines.entries()) {
    if (one !== undefined && suspected.has(one) && (bearers.get(one) ?? 0) > 1)
      entries.push({ at, person: people.personAt(at) });
  }
  return entries.sort((a, b) => compareRefs(a.person, b.person));
}
