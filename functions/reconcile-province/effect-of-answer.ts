import { assess } from '../../shared/coverage/assess.ts';
import type { LinkedCard } from '../../shared/coverage/assessment.ts';
import { type AnswerChange, type AnswerEffect, countChanges } from '../../shared/coverage/count-changes.ts';
import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Status } from '../../shared/coverage/status.ts';
import type { CardRecord, DossierRecord } from '../../shared/feeds/records.ts';
import { holderNumberOf } from '../../shared/linkage/compared-values.ts';
import type { Child } from '../../shared/register/child.ts';
import { responsibleUnit } from '../../shared/register/responsible-unit.ts';
import { standingOn } from '../../shared/register/standing.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { CardsOfChildren } from './link-cards.ts';
import { oneOfTwo, type RowsOfDoubles } from './rows-of-doubles.ts';

/** The register and its answers; all lists in the order of `children`. */
export interface Answered {
  province: UnitCode;
  asOf: IsoDate;
  children: readonly Child[];
  outcomes: readonly Pick<ChildOutcome, 'standing' | 'status' | 'unit'>[];
  cards: Pick<CardsOfChildren, 'held' | 'doubts' | 'borrowed'>;
  dossiers: readonly (readonly DossierRecord[])[];
  rows: RowsOfDoubles;
}

/** Whether a card is a child's: positions of that child and of the others who hold the card or may. */
interface CardQuestion {
  own: number;
  others: readonly number[];
  key: string;
}

/** What either answer to a question about a card would do to the counts. */
export function effectOnCard({ own, others, key }: CardQuestion, answered: Answered): AnswerEffect {
  const { held, doubts } = answered.cards;
  const about = [...(doubts[own] ?? []), ...(held[own] ?? [])];
  const isOfHolder = sameHolder(about.find(({ card }) => card.key === key)?.card, key);
  const gains = about.filter(({ card }) => isOfHolder(card));
  const loses = (at: number): AnswerChange => changeAt(at, { loses: isOfHolder }, answered);
  return {
    same: countChanges([changeAt(own, { loses: isOfHolder, gains }, answered), ...others.map(loses)]),
    different: countChanges([loses(own)]),
  };
}

/** A word on a card is one on every card of its holder. */
function sameHolder(card: CardRecord | undefined, key: string): (other: CardRecord) => boolean {
  const number = card && holderNumberOf(card);
  return (other) => other.key === key || (number !== undefined && holderNumberOf(other) === number);
}

/** Whether two children are one: their positions, and the keys of the cards that raised the question. */
interface DoubleQuestion {
  own: number;
  other: number;
  keys: ReadonlySet<string>;
}

/**
 * The same of two children. Called one they are one child from the next run on, with the rows and cards of both, unless
 * their rows forbid it: then each has the cards of the other. Called two, neither has.
 */
export function effectOnDouble(question: DoubleQuestion, answered: Answered): AnswerEffect {
  return {
    same: countChanges(madeOne(question, answered) ?? sharing(question, answered)),
    different: countChanges(parted(question, answered)),
  };
}

function madeOne({ own, other, keys }: DoubleQuestion, answered: Answered): AnswerChange[] | undefined {
  const { children, outcomes, cards, dossiers, rows, asOf, province } = answered;
  const [left, right] = [children[own], children[other]];
  if (left === undefined || right === undefined) return undefined;
  const draft = oneOfTwo(rows, [left.id, right.id]);
  if (draft === undefined) return undefined;
  const child = { ...draft, id: right.id };
  const both = <One>(lists: readonly (readonly One[])[]): One[] =>
    [own, other].flatMap((at) => lists[at] ?? []);
  const answer = assess(
    {
      child,
      standing: standingOn(child, asOf),
      cards: both(cards.held),
      doubts: both(cards.doubts).filter(({ card }) => !keys.has(card.key)),
      dossiers: both(dossiers),
    },
    asOf,
  );
  const gone = [own, other].map((at) => ({ unit: unitAt(at, answered), before: outcomes[at]?.status }));
  const unit = responsibleUnit(child, asOf).unit ?? unknownCommuneOf(province);
  return [...gone, { unit, after: answer.status }];
}

function sharing({ own, other, keys }: DoubleQuestion, answered: Answered): AnswerChange[] {
  const { held } = answered.cards;
  return [
    changeAt(own, { loses: ({ key }) => keys.has(key), gains: held[other] ?? [] }, answered),
    changeAt(other, { gains: held[own] ?? [] }, answered),
  ];
}

function parted({ own, other, keys }: DoubleQuestion, answered: Answered): AnswerChange[] {
  const borrowedBy = (at: number): string[] =>
    (answered.cards.borrowed[at] ?? []).map(({ card }) => card.key);
  const without = (at: number, lost: ReadonlySet<string>): AnswerChange =>
    changeAt(at, { loses: ({ key }) => lost.has(key) }, answered);
  return [without(own, new Set([...keys, ...borrowedBy(own)])), without(other, new Set(borrowedBy(other)))];
}

interface CardChange {
  loses?: (card: CardRecord) => boolean;
  gains?: readonly LinkedCard[];
}

/** The answer for a child before and after it lost and gained these cards. */
function changeAt(at: number, change: CardChange, answered: Answered): AnswerChange {
  const before = answered.outcomes[at]?.status;
  return { unit: unitAt(at, answered), before, after: statusAfter(at, change, answered) };
}

function statusAfter(
  at: number,
  { loses = () => false, gains = [] }: CardChange,
  answered: Answered,
): Status | undefined {
  const { children, outcomes, cards, dossiers, asOf } = answered;
  const [child, outcome] = [children[at], outcomes[at]];
  if (child === undefined || outcome === undefined) return undefined;
  const kept = (list: readonly LinkedCard[] = []) => list.filter(({ card }) => !loses(card));
  const input = {
    child,
    standing: outcome.standing,
    cards: [...kept(cards.held[at]), ...gains],
    doubts: kept(cards.doubts[at]),
    dossiers: dossiers[at] ?? [],
  };
  return assess(input, asOf).status;
}

/** Where a child is counted. */
export function unitAt(
  at: number,
  { outcomes, province }: Pick<Answered, 'outcomes' | 'province'>,
): UnitCode {
  return outcomes[at]?.unit ?? unknownCommuneOf(province);
}
