import { keyOfChildren } from './decided-children.ts';
import type { ChildDecision, Decision, Subject } from './decision.ts';
import { compareDecisions } from './in-order.ts';

/** The last word on each pair, by the pair. */
export function latestByPair<Word extends Decision | ChildDecision>(
  words: readonly Word[],
): Map<string, Word> {
  return new Map(words.toSorted(compareDecisions).map((word) => [pairOf(word), word]));
}

/** The last word on each pair; of several children a card was confirmed for, the last one. */
export function standingAmong<Word extends Decision | ChildDecision>(
  words: readonly Word[],
): ReadonlySet<Word> {
  const last = [...latestByPair(words).values()].sort(compareDecisions);
  const owners = new Map(last.map((word) => [confirmedCard(word), word]));
  const isOwner = (word: Word): boolean => owners.get(confirmedCard(word)) === word;
  return new Set(last.filter((word) => confirmedCard(word) === undefined || isOwner(word)));
}

/** The card that a word gives to a child. */
function confirmedCard(word: Decision | ChildDecision): string | undefined {
  return 'cardKey' in word && word.decision === 'same' ? word.cardKey : undefined;
}

/** A name of what a word is about, the same whichever of two children is named first. */
export function pairOf(subject: Subject): string {
  return 'cardKey' in subject
    ? `${subject.childId} card ${subject.cardKey}`
    : keyOfChildren(subject.childId, subject.otherId);
}
