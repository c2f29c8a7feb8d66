import type { ChildId } from '../register/child.ts';
import { compareText } from '../register/row-order.ts';
import { type AnswerEffect, sumOfChanges } from './count-changes.ts';
import type { Tally } from './counts.ts';

/**
 * What hangs on a question, most first: an answer of children in scope; whether a child is counted twice; nothing that is
 * counted, be it that either answer leaves every child as it is or that the child is not in scope.
 */
export const STAKES = ['answer', 'double', 'nothing'] as const;
export type Stakes = (typeof STAKES)[number];

/** What of a question to reviewers says how soon to ask it. */
interface Weighty {
  /** Of the pair being one, 0..1. */
  probability: number;
  /** Nothing where a run kept none. */
  effect?: AnswerEffect;
  /** The other child, where the question is whether two are one. */
  sameAs?: ChildId;
}

/** The questions about one child. */
interface Questioned {
  childId: ChildId;
  candidates: readonly Weighty[];
}

/** What hangs on a question; nothing where a run kept no effect of it. */
export function stakesOf({ effect, sameAs }: Pick<Weighty, 'effect' | 'sameAs'>): Stakes {
  if (effect === undefined || effect.same.length + effect.different.length === 0) return 'nothing';
  return sameAs === undefined ? 'answer' : 'double';
}

/** By how much two answers to a question differ in what the whole province counts. */
function between({ effect }: Weighty, count: keyof Tally): number {
  if (effect === undefined) return 0;
  const [same, different] = [sumOfChanges(effect.same), sumOfChanges(effect.different)];
  return Math.abs(same[count] - different[count]);
}

/**
 * Questions in the order of what they move: what hangs on them, then how far apart their answers leave the number of
 * covered children, then that of uncovered ones, then the likelier pair.
 */
function compareQuestions(a: Weighty, b: Weighty): number {
  return (
    STAKES.indexOf(stakesOf(a)) - STAKES.indexOf(stakesOf(b)) ||
    between(b, 'covered') - between(a, 'covered') ||
    between(b, 'uncovered') - between(a, 'uncovered') ||
    b.probability - a.probability
  );
}

/** The questions of a child stay together, the likeliest first, at the place of the one that moves most. */
export function byWhatTheyMove<Line extends Questioned>(lines: readonly Line[]): Line[] {
  const ranked = lines.flatMap((line) => {
    const [weightiest] = line.candidates.toSorted(compareQuestions);
    return weightiest === undefined ? [] : [{ line, weightiest }];
  });
  return ranked
    .sort(
      (a, b) => compareQuestions(a.weightiest, b.weightiest) || compareText(a.line.childId, b.line.childId),
    )
    .map(({ line }) => line);
}
