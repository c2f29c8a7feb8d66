import { assess } from '../../shared/coverage/assess.ts';
import type { LinkedCard } from '../../shared/coverage/assessment.ts';
import { type AnswerChange, countChanges } from '../../shared/coverage/count-changes.ts';
import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Status } from '../../shared/coverage/status.ts';
import type { CardRecord, DossierRecord } from '../../shared/feeds/records.ts';
import { holderNumberOf } from '../../shared/linkage/compared-values.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { CardsOfChildren } from './link-cards.ts';
import type { AskedCandidate, AskedLine, ReviewCandidate, ReviewLine } from './review-lines.ts';

/** The register and its answers; all lists in the order of `children`. */
export interface Answered {
  province: UnitCode;
  asOf: IsoDate;
  children: readonly Child[];
  outcomes: readonly Pick<ChildOutcome, 'standing' | 'status' | 'unit'>[];
  cards: Pick<CardsOfChildren, 'held' | 'doubts'>;
  dossiers: readonly (readonly DossierRecord[])[];
}

/**
 * The questions with what hangs on them: where the children they touch belong, and what either answer would do to the
 * counts. What linkage would then make of the cards that an answer sets free is left to the next run.
 */
export function withEffects(lines: readonly AskedLine[], answered: Answered): ReviewLine[] {
  const positions = positionsOf(lines, answered.children);
  const claimants = claimantsIn(lines);
  return lines.flatMap(({ childId, candidates }) => {
    const own = positions.get(childId);
    const { standing, status, unit } = (own !== undefined && answered.outcomes[own]) || {};
    if (own === undefined || standing === undefined) return [];
    const touchedBy = ({ key, heldBy, sameAs }: AskedCandidate): number[] =>
      (sameAs === undefined ? [heldBy, ...(claimants.get(key) ?? [])] : [sameAs]).flatMap((id) =>
        id === undefined || id === childId ? [] : (positions.get(id) ?? []),
      );
    return [
      {
        childId,
        ...(unit !== undefined && { unit }),
        ...(standing !== 'in_scope' && { standing }),
        ...(status !== undefined && { status }),
        candidates: candidates.map((one) => weighed(one, { own, others: touchedBy(one) }, answered)),
      },
    ];
  });
}

function positionsOf(lines: readonly AskedLine[], children: readonly Child[]): Map<ChildId, number> {
  const wanted = new Set(
    lines.flatMap(({ childId, candidates }) => [
      childId,
      ...candidates.flatMap(({ heldBy }) => heldBy ?? []),
    ]),
  );
  return new Map(children.flatMap(({ id }, at) => (wanted.has(id) ? [[id, at] as const] : [])));
}

/** The children each card is in question for. */
function claimantsIn(lines: readonly AskedLine[]): Map<string, ChildId[]> {
  const claims = lines.flatMap(({ childId, candidates }) => candidates.map(({ key }) => ({ key, childId })));
  const byKey = Map.groupBy(claims, ({ key }) => key);
  return new Map([...byKey].map(([key, own]) => [key, own.map(({ childId }) => childId)]));
}

/** Positions of the child that is asked about, and of the others whose answer may change with it. */
interface Touched {
  own: number;
  others: readonly number[];
}

function weighed(candidate: AskedCandidate, touched: Touched, answered: Answered): ReviewCandidate {
  const unitAt = (at: number): UnitCode => answered.outcomes[at]?.unit ?? unknownCommuneOf(answered.province);
  const { same, different } = answersTo(candidate, touched, answered);
  const changes = (answers: ReadonlyMap<number, Status | undefined>): AnswerChange[] =>
    [...answers].map(([at, after]) => ({
      unit: unitAt(at),
      before: answered.outcomes[at]?.status,
      after,
    }));
  return {
    ...candidate,
    units: [...new Set([touched.own, ...touched.others].map(unitAt))],
    effect: { same: countChanges(changes(same)), different: countChanges(changes(different)) },
  };
}

type Answers = ReadonlyMap<number, Status | undefined>;

/** The status of each touched child after either answer. */
function answersTo(
  { key, sameAs }: AskedCandidate,
  { own, others }: Touched,
  answered: Answered,
): { same: Answers; different: Answers } {
  const { held, doubts } = answered.cards;
  const about = [...(doubts[own] ?? []), ...(held[own] ?? [])];
  const isOfHolder = sameHolder(about.find(({ card }) => card.key === key)?.card, key);
  const rows = about.filter(({ card }) => isOfHolder(card));
  const loses = (at: number) => statusIf(at, { loses: isOfHolder }, answered);
  const different = new Map([[own, loses(own)]]);
  if (sameAs === undefined) {
    const given = statusIf(own, { loses: isOfHolder, gains: rows }, answered);
    return { same: new Map([[own, given], ...others.map((at) => [at, loses(at)] as const)]), different };
  }
  // One of the two is no child of its own any more; the other holds the cards of both.
  const joined = others.map((at) => [at, statusIf(at, { gains: held[own] ?? [] }, answered)] as const);
  return { same: new Map([[own, undefined], ...joined]), different };
}

/** A word on a card is one on every card of its holder. */
function sameHolder(card: CardRecord | undefined, key: string): (other: CardRecord) => boolean {
  const number = card && holderNumberOf(card);
  return (other) => other.key === key || (number !== undefined && holderNumberOf(other) === number);
}

interface CardChange {
  loses?: (card: CardRecord) => boolean;
  gains?: readonly LinkedCard[];
}

/** The answer for a child if it lost and gained these cards. */
function statusIf(at: number, { loses = () => false, gains = [] }: CardChange, answered: Answered) {
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
