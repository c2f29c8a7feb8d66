import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import {
  learnFields,
  PRIOR,
  probabilityOf,
  type Scorer,
  scorerOf,
  sumOf,
} from '../../../shared/linkage/engine/scorer.ts';
import type { Person } from '../../../shared/linkage/people/person.ts';
import type { LinkTrace, Weighing } from '../link-trace.ts';
import { monthsOf } from '../months.ts';

/**
 * Weighs pairs the run did not link by their weight as it would have: in the pass of the two, with its frequencies and its
 * prior. What that takes is put together when the first pair is weighed.
 */
export function weigherOf(run: Weighing): LinkTrace['weigh'] {
  const { lefts, rights } = run.people;
  let scorerFor: ((pass: string) => Scorer<Person>) | undefined;
  return ({ left, right }) => {
    scorerFor ??= scorersOf(run);
    const scorer = scorerFor(passOf(run.people, left, right));
    const evidence = scorer.evidence(lefts.personAt(left), rights.personAt(right));
    const weight = sumOf(evidence);
    return { left, right, weight, probability: probabilityOf(weight), evidence };
  };
}

/** The pass over the leftovers of the province; the others are months, `YYYY-MM`. */
const PROVINCE = 'province';

function passOf({ lefts, rights }: Weighing['people'], left: number, right: number): string {
  const [month, other] = [lefts.dateAt(left)?.slice(0, 7), rights.dateAt(right)?.slice(0, 7)];
  return month !== undefined && month.length === 7 && month === other ? month : PROVINCE;
}

/** The scorer of each pass, made when first asked for: it learns from the cards of the pass. */
function scorersOf({ found, surroundings, people }: Weighing): (pass: string) => Scorer<Person> {
  const { rights } = people;
  const months = cardsByMonth(people);
  const priors = priorsIn(found, people);
  const scorers = new Map<string, Scorer<Person>>();
  return (pass) => {
    const known = scorers.get(pass);
    if (known !== undefined) return known;
    const spec = childrenToCards.pass(pass === PROVINCE ? PROVINCE : 'month', surroundings);
    const cards = pass === PROVINCE ? [...months.values()].flat() : (months.get(pass) ?? []);
    const fields = learnFields(spec, cards.map(rights.personAt));
    const scorer = scorerOf(fields, priors.get(pass) ?? typical(priors));
    scorers.set(pass, scorer);
    return scorer;
  };
}

function cardsByMonth({ lefts, rights }: Weighing['people']): Map<string, number[]> {
  const months = new Map<string, number[]>();
  for (const { rights: cards } of monthsOf(lefts, rights)) {
    const [first] = cards;
    const month = first === undefined ? undefined : rights.dateAt(first)?.slice(0, 7);
    if (month !== undefined) months.set(month, cards);
  }
  return months;
}

/** What the scored pairs of each pass were weighed with: how many records were open at that point is not known any more. */
function priorsIn({ links, unsure }: Weighing['found'], people: Weighing['people']): Map<string, number> {
  const priors = new Map<string, number>();
  for (const link of [...links, ...unsure.flatMap(({ candidates }) => candidates)]) {
    const [first] = link.evidence;
    if (link.rule === 'scored' && first?.field === PRIOR)
      priors.set(passOf(people, link.left, link.right), first.weight);
  }
  return priors;
}

/** Log2 odds where nothing was scored at all: one in a hundred. */
const UNKNOWN_PRIOR = -6.6;

function typical(priors: ReadonlyMap<string, number>): number {
  const values = [...priors.values()].sort((a, b) => a - b);
  return values[values.length >> 1] ?? UNKNOWN_PRIOR;
}
