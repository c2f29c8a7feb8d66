import type { AnswerEffect } from '../../shared/coverage/count-changes.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';
import { type Answered, effectOnCard, effectOnDouble, unitAt } from './effect-of-answer.ts';
import { withKeptApart } from './kept-apart.ts';
import type { CardsOfChildren } from './link-cards.ts';
import type { AskedCandidate, AskedLine, ReviewLine } from './review-lines.ts';

/** The questions of a run to reviewers, each with what hangs on it. */
export function questionsOfRun(
  { toReview, trace }: Pick<CardsOfChildren, 'toReview' | 'trace'>,
  answered: Answered,
): ReviewLine[] {
  const decided = trace.pairs.children;
  return withEffects(withKeptApart(toReview, { ...answered, decided }), answered);
}

/**
 * The questions with what hangs on them: where the children they touch belong, and what either answer would do to the
 * counts. What linkage would then make of the cards that an answer sets free is left to the next run.
 */
export function withEffects(lines: readonly AskedLine[], answered: Answered): ReviewLine[] {
  const positions = positionsOf(lines, answered.children);
  const claimants = claimantsIn(lines);
  const touchedBy = ({ key = '', heldBy, sameAs }: AskedCandidate): number[] =>
    (sameAs === undefined ? [heldBy, ...(claimants.get(key) ?? [])] : [sameAs]).flatMap((id) =>
      id === undefined ? [] : (positions.get(id) ?? []),
    );
  return lines.flatMap(({ childId, candidates }) => {
    const own = positions.get(childId);
    const { standing, status, unit } = (own !== undefined && answered.outcomes[own]) || {};
    if (own === undefined || standing === undefined) return [];
    const weighed = candidates.map((candidate) => {
      const others = touchedBy(candidate).filter((at) => at !== own);
      const units = [...new Set([own, ...others].map((at) => unitAt(at, answered)))];
      return { ...candidate, units, effect: effectOf(candidate, { own, others, candidates }, answered) };
    });
    return [
      {
        childId,
        ...(unit !== undefined && { unit }),
        ...(standing !== 'in_scope' && { standing }),
        ...(status !== undefined && { status }),
        candidates: weighed,
      },
    ];
  });
}

function positionsOf(lines: readonly AskedLine[], children: readonly Child[]): Map<ChildId, number> {
  const wanted = new Set(
    lines.flatMap(({ childId, candidates }) => [
      childId,
      ...candidates.flatMap(({ heldBy, sameAs }) => [heldBy ?? [], sameAs ?? []].flat()),
    ]),
  );
  return new Map(children.flatMap(({ id }, at) => (wanted.has(id) ? [[id, at] as const] : [])));
}

/** The children each card is in question for. */
function claimantsIn(lines: readonly AskedLine[]): Map<string, ChildId[]> {
  const claims = lines.flatMap(({ childId, candidates }) => candidates.map(({ key }) => ({ key, childId })));
  const byKey = Map.groupBy(claims, ({ key }) => key ?? '');
  return new Map([...byKey].map(([key, own]) => [key, own.map(({ childId }) => childId)]));
}

/** Positions of the child that is asked about and of the others whose answer may change with it, and all that is asked of it. */
interface Touched {
  own: number;
  others: readonly number[];
  candidates: readonly AskedCandidate[];
}

function effectOf(
  { key, sameAs }: AskedCandidate,
  { own, others, candidates }: Touched,
  answered: Answered,
): AnswerEffect {
  if (key !== undefined && sameAs === undefined) return effectOnCard({ own, others, key }, answered);
  const [other = own] = others;
  const alike = candidates.filter((one) => one.sameAs === sameAs);
  return effectOnDouble({ own, other, keys: new Set(alike.flatMap((one) => one.key ?? [])) }, answered);
}
