import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardAmong, historyOfWords, type Saying } from '../../../../shared/linkage/memory/withdrawals.ts';

interface Word {
  pair: string;
  decision: Saying;
  at: string;
}

const pairOf = ({ pair }: Word): string => pair;

/** `same` of pair `a`, one minute after the other. */
const said = (...words: readonly [pair: string, decision: Saying][]): Word[] =>
  words.map(([pair, decision], at) => ({ pair, decision, at: `2023-06-01T00:${10 + at}:00Z` }));

const heard = (words: readonly Word[]) => heardAmong(words, pairOf).map(({ decision }) => decision);

describe('a word that was taken back', () => {
  it('is as if it had never been said, and the one before it holds again', () => {
    const words = said(['a', 'same'], ['a', 'different'], ['a', 'withdrawn']);

    expect(heard(words)).toEqual(['same']);
  });

  it('stays in the history with what took it back', () => {
    const words = said(['a', 'same'], ['a', 'withdrawn'], ['a', 'different']);
    const [first, taken] = words;

    expect(historyOfWords(words, pairOf)).toEqual([{ word: first, withdrawnBy: taken }, { word: words[2] }]);
  });

  it('leaves words on other pairs alone', () => {
    expect(heard(said(['a', 'same'], ['b', 'different'], ['a', 'withdrawn']))).toEqual(['different']);
  });

  it('counts once: a second withdrawal takes back the word before, a third nothing', () => {
    const words = said(['a', 'same'], ['a', 'different'], ['a', 'withdrawn'], ['a', 'withdrawn']);

    expect(heard(words)).toEqual([]);
    expect(heard([...words, ...said(['a', 'withdrawn'])])).toEqual([]);
  });

  it('takes back nothing where nothing was said, and is no line of the history itself', () => {
    const words = said(['a', 'withdrawn'], ['a', 'same'], ['b', 'withdrawn']);

    expect(historyOfWords(words, pairOf)).toEqual([{ word: words[1] }]);
    expect(heardAmong(words, pairOf)).toEqual([words[1]]);
    expect(historyOfWords([], pairOf)).toEqual([]);
  });

  it('is the earliest first in the history, each decision with what took that one back', () => {
    const words = said(
      ['a', 'same'],
      ['b', 'same'],
      ['a', 'different'],
      ['a', 'withdrawn'],
      ['b', 'withdrawn'],
    );
    const [first, onOther, second, taken, takenOther] = words;

    expect(historyOfWords(words.toReversed(), pairOf)).toEqual([
      { word: first },
      { word: onOther, withdrawnBy: takenOther },
      { word: second, withdrawnBy: taken },
    ]);
  });

  it('makes no difference in whatever order the words are read', () => {
    const anySaying = fc.constantFrom<Saying>('same', 'different', 'withdrawn');
    const anyWords = fc.array(fc.tuple(fc.constantFrom('a', 'b'), anySaying), { maxLength: 12 });
    fc.assert(
      fc.property(anyWords, fc.infiniteStream(fc.nat()), (pairs, keys) => {
        const words = said(...pairs);
        const ranks = new Map(words.map((word) => [word, keys.next().value ?? 0]));
        const shuffled = words.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));

        expect(heard(shuffled)).toEqual(heard(words));
      }),
    );
  });

  it('undone at once, nothing was said at all', () => {
    const anySaying = fc.constantFrom<Saying>('same', 'different', 'withdrawn');
    fc.assert(
      fc.property(
        fc.array(anySaying, { maxLength: 8 }),
        fc.constantFrom('same', 'different'),
        (before, word) => {
          const pairs = before.map((one) => ['a', one] as [string, Saying]);

          expect(heard(said(...pairs, ['a', word], ['a', 'withdrawn']))).toEqual(heard(said(...pairs)));
        },
      ),
    );
  });
});
