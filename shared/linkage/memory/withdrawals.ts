import type { Decision } from './decision.ts';
import { compareDecisions } from './in-order.ts';

/** What a person can say of a pair: a decision, or that the last one on it is taken back. */
export type Saying = Decision['decision'] | 'withdrawn';

interface Said {
  decision: Saying;
  /** ISO instant. */
  at: string;
}

/** A decision, and what took it back, where something did: then it is as if it had never been said. */
export interface WordOfHistory<Word extends Said> {
  word: Word & { decision: Decision['decision'] };
  withdrawnBy?: Word;
}

/**
 * The decisions among what was said, the earliest first. A withdrawal takes back the last decision on its pair that still
 * holds, so that the one before holds again; where there is none it says nothing. `pairOf` names what a word is about.
 */
export function historyOfWords<Word extends Said>(
  said: readonly Word[],
  pairOf: (word: Word) => string,
): WordOfHistory<Word>[] {
  const history: WordOfHistory<Word>[] = [];
  const holding = new Map<string, WordOfHistory<Word>[]>();
  for (const word of said.toSorted(compareDecisions)) {
    const pair = pairOf(word);
    const own = holding.get(pair) ?? [];
    holding.set(pair, own);
    if (isDecision(word)) {
      const line: WordOfHistory<Word> = { word };
      history.push(line);
      own.push(line);
    } else {
      const last = own.pop();
      if (last !== undefined) last.withdrawnBy = word;
    }
  }
  return history;
}

/** The decisions that were not taken back. */
export function heardAmong<Word extends Said>(
  said: readonly Word[],
  pairOf: (word: Word) => string,
): WordOfHistory<Word>['word'][] {
  return historyOfWords(said, pairOf).flatMap(({ word, withdrawnBy }) =>
    withdrawnBy === undefined ? [word] : [],
  );
}

function isDecision<Word extends Said>(word: Word): word is Word & { decision: Decision['decision'] } {
  return word.decision !== 'withdrawn';
}
