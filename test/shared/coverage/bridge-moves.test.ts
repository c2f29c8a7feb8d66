import { describe, expect, it } from 'vitest';
import { MOVES } from '../../../shared/coverage/bridge.ts';
import { isGain, moveInto, moveOfAnswer, moveOut } from '../../../shared/coverage/bridge-moves.ts';
import { MOVE_WORDS } from '../../../shared/coverage/bridge-words.ts';
import { STATUSES } from '../../../shared/coverage/status.ts';

const sources = (births: string[]) => ({ sources: { births, residents: [], cards: [] } });

describe('why a child is in scope that was not', () => {
  it.each([
    ['a birth record that is new', undefined, ['B1'], 'none', 'born'],
    ['no birth record', undefined, [], 'none', 'arrived'],
    ['rows that were another child’s', undefined, ['B1'], 'anothers', 'corrected'],
    ['rows that are back', undefined, ['B1'], 'its_own', 'arrived'],
    ['one that was to be born', 'not_yet_born', ['B1'], 'none', 'born'],
    ['one that had moved away', 'moved_out', ['B1'], 'none', 'arrived'],
    ['one that was called dead', 'deceased', ['B1'], 'none', 'corrected'],
    ['one whose day of birth was too early', 'aged_out', ['B1'], 'none', 'corrected'],
  ] as const)('%s', (_, standing, births, rows, move) => {
    expect(moveInto(standing && { standing }, sources([...births]), rows)).toBe(move);
  });
});

describe('why a child is no longer in scope', () => {
  const SMALL = { dateOfBirth: '2021-03-05' };
  const TALL = { dateOfBirth: '2017-07-01' };
  const asOf = '2023-07-01';

  it.each([
    ['it turned six', SMALL, 'aged_out', false, 'aged_out'],
    ['it moved away', SMALL, 'moved_out', false, 'moved_away'],
    ['it died', SMALL, 'deceased', false, 'deceased'],
    ['its day of birth lies ahead now', SMALL, 'not_yet_born', false, 'corrected'],
    ['its rows are another child’s now', SMALL, undefined, true, 'corrected'],
    ['no source has it any more', SMALL, undefined, false, 'gone'],
    ['no source has it since it turned six', TALL, undefined, false, 'aged_out'],
    ['no source has it, and its age is not known', {}, undefined, false, 'gone'],
  ] as const)('%s', (_, before, standing, isMerged, move) => {
    expect(moveOut(before, standing && { standing }, { asOf, isMerged })).toBe(move);
  });
});

describe('why an answer changed', () => {
  it.each([
    ['the card is new', true, false, 'card_issued'],
    ['the card holds no more', false, false, 'lapsed'],
    ['the card held before', true, true, 'relinked'],
    ['the card holds still', false, true, 'relinked'],
    ['nobody can tell', true, undefined, 'other'],
  ] as const)('%s', (_, gain, holds, move) => {
    expect(moveOfAnswer(gain, holds)).toBe(move);
  });

  it('is for the better or for the worse, never both', () => {
    for (const before of STATUSES)
      for (const after of STATUSES)
        expect(Number(isGain(before, after)) + Number(isGain(after, before))).toBe(Number(before !== after));
  });
});

it('every move has words in both languages, each its own', () => {
  const words = MOVES.map((move) => MOVE_WORDS[move]);

  expect(new Set(words.map(({ vi }) => vi)).size).toBe(MOVES.length);
  expect(new Set(words.map(({ en }) => en)).size).toBe(MOVES.length);
});
