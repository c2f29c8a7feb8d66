import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import { weightOf } from '../../../shared/linkage/engine/scorer.ts';
import type { DecidedPair } from '../../../shared/linkage/memory/decision.ts';
import type { People } from '../../../shared/linkage/people/people.ts';
import type { Person } from '../../../shared/linkage/people/person.ts';
import type { Guard, LinkSpec } from '../../../shared/linkage/spec.ts';
import type { Child } from '../../../shared/register/child.ts';
import { addDays } from '../../../shared/time/calendar.ts';
import type { LinkTrace, Weighed } from '../link-trace.ts';
import type { WhyNot } from './kept.ts';

export interface Circumstances {
  trace: LinkTrace;
  children: readonly Child[];
  /** The child each card was given to, -1 for none. */
  owners: Int32Array;
}

/** Says why a card that comes near a child was not given to it; what a person said first, then what the run did. */
export function whyNotOf({ trace, children, owners }: Circumstances): (pair: Weighed) => WhyNot {
  const { found, pairs } = trace;
  const refusals = new Map(pairs.cards.filter(isRefusal).map((pair) => [`${pair.left} ${pair.right}`, pair]));
  const asked = new Map(
    found.unsure.flatMap(({ left, candidates }) => candidates.map(({ right }) => [right, left] as const)),
  );
  const spec = childrenToCards.pass('month', trace.surroundings);
  const guardOf = guardsOver(trace.people, spec);
  const link = weightOf(spec.model.thresholds.link);
  const idOf = (left: number): string => children[left]?.id ?? '';
  return (pair) => {
    const refusal = refusals.get(`${pair.left} ${pair.right}`);
    if (refusal !== undefined) return decidedBy(refusal);
    const [owner = -1, doubter] = [owners[pair.right], asked.get(pair.right)];
    if (owner >= 0) return { code: 'of_other_child', childId: idOf(owner) };
    if (doubter !== undefined) return { code: 'in_question', childId: idOf(doubter) };
    const guard = guardOf(pair);
    if (guard !== undefined) return { code: 'guard', guard };
    return pair.weight < link
      ? { code: 'below_threshold', bits: link - pair.weight }
      : { code: 'not_chosen' };
  };
}

const isRefusal = ({ decision, changes }: DecidedPair): boolean =>
  decision.decision === 'different' && changes.length === 0;

function decidedBy({ decision: { by, at, reason } }: DecidedPair): WhyNot {
  return { code: 'decided_different', by, at, ...(reason !== undefined && { reason }) };
}

/** The first guard that objects. Guards look for twins among the people born within a day, so that is all they are given. */
function guardsOver({ lefts, rights }: LinkTrace['people'], spec: LinkSpec<Person>) {
  const aroundLefts = peopleAround(lefts);
  const aroundRights = peopleAround(rights);
  return ({ left, right, evidence }: Weighed): string | undefined => {
    const pair = { left: lefts.personAt(left), right: rights.personAt(right), evidence };
    const lists = [aroundLefts(lefts.dateAt(left)), aroundRights(rights.dateAt(right))] as const;
    const objects = ({ over }: Guard<Person>): boolean => over(...lists)(pair) !== undefined;
    return spec.guards.find(objects)?.id;
  };
}

type PeopleOfDay = (day: string | undefined) => readonly Person[];

function peopleAround(people: People): PeopleOfDay {
  const index: Map<string | undefined, number[]>[] = [];
  const lists = new Map<string, readonly Person[]>();
  return (day) => {
    if (day?.length !== 10) return [];
    const known = lists.get(day);
    if (known !== undefined) return known;
    if (index.length === 0) index.push(positionsByDay(people));
    const days = [addDays(day, -1), day, addDays(day, 1)];
    const list = days.flatMap((one) => index[0]?.get(one) ?? []).map(people.personAt);
    lists.set(day, list);
    return list;
  };
}

function positionsByDay(people: People): Map<string | undefined, number[]> {
  return Map.groupBy(
    Array.from({ length: people.size }, (_, at) => at),
    people.dateAt,
  );
}
