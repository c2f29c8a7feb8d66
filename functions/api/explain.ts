import { type ChildOutcome, cardRef } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { compare, explain, type Step } from '../../shared/linkage/explain.ts';
import type { Person } from '../../shared/linkage/people/person.ts';
import { personOfCard, personOfChild } from '../../shared/linkage/people/person-of.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';
import { draftOf } from '../../shared/register/draft.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import { rowsOfRun, unitsOfRun } from '../rows.ts';
import { getLatestRun } from './latest-run.ts';

/** A card beside a child: how alike they are, level by level. */
export interface ComparedCard {
  card: string;
  /** Key of the card's row in the book. */
  key: string;
  status: CardRecord['status'];
  validFrom?: string;
  validTo?: string;
  probability: number;
  weight: number;
  levels: Step[];
}

/** Why the answer for a child is what it is. Holds what a person at the door needs to know, no number. */
export interface Explanation {
  child: ChildOutcome;
  /** The cards linked to the child. */
  held: ComparedCard[];
  /** The cards nearest to the child among those not linked to it, best first. */
  nearest: ComparedCard[];
}

const NEAREST = 3;

/** Explains one child of the latest published run. @throws CodedError E9003 no run, E9005 no such child. */
export async function explainChild(
  store: Store,
  { province, childId }: { province: UnitCode; childId: ChildId },
): Promise<Explanation> {
  const run = await getLatestRun(store, province);
  const outcome = await findOutcome(store, run, childId);
  if (outcome === undefined) throw new CodedError('E9005');
  const child = await childOf(store, run, outcome);
  const cards = await rowsOfRun(store, run, 'cards');
  const { distance } = await unitsOfRun(store, run);
  const compareTo = comparisonWith(child, distance);

  const own = new Set(outcome.sources.cards);
  const person = personOfChild(child);
  const others = cards.filter((card) => !own.has(card.key) && mayBeNear(person, personOfCard(card)));
  const nearest = others
    .map(compareTo)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, NEAREST);
  return { child: outcome, held: cards.filter(({ key }) => own.has(key)).map(compareTo), nearest };
}

function comparisonWith(
  child: Child,
  distance: Awaited<ReturnType<typeof unitsOfRun>>['distance'],
): (card: CardRecord) => ComparedCard {
  const spec = childrenToCards.pass('province', { distance });
  const person = personOfChild(child);
  return (card) => {
    const link = compare(person, personOfCard(card), spec);
    return {
      card: cardRef(child.id, card.key),
      key: card.key,
      status: card.status,
      ...(card.valid_from !== undefined && { validFrom: card.valid_from }),
      ...(card.valid_to !== undefined && { validTo: card.valid_to }),
      probability: link.probability,
      weight: link.weight,
      levels: explain(link, spec),
    };
  };
}

/** Cheap sieve over all cards of the province: a number, the day of birth or the whole name agrees. */
function mayBeNear(child: Person, card: Person): boolean {
  if (card.personalIds.some((id) => child.personalIds.includes(id))) return true;
  const sameName = card.names[0] !== undefined && card.names[0].folded === child.names[0]?.folded;
  const sameDay = card.dates[0] !== undefined && child.dates.includes(card.dates[0]);
  const sameGiven = card.names[0]?.bare.at(-1) === child.names[0]?.bare.at(-1);
  return sameName || (sameDay && (sameGiven || card.placeholder !== undefined));
}

async function findOutcome(store: Store, run: Run, childId: ChildId): Promise<ChildOutcome | undefined> {
  for (const object of run.outcome) {
    const lines = await store.outcome.read<ChildOutcome>(object);
    const found = lines.find((line) => line.childId === childId);
    if (found) return found;
  }
  return undefined;
}

async function childOf(store: Store, run: Run, { childId, sources }: ChildOutcome): Promise<Child> {
  const births = new Set(sources.births);
  const residents = new Set(sources.residents);
  const rows = {
    births: (await rowsOfRun(store, run, 'births')).filter(({ key }) => births.has(key)),
    residents: (await rowsOfRun(store, run, 'residents')).filter(({ key }) => residents.has(key)),
  };
  return { id: childId, ...draftOf(rows) };
}
