import { describe, expect, it } from 'vitest';
import { decidedCards, decidedPairs } from '../../../../shared/linkage/memory/decided-pairs.ts';
import type { DecidedLists, Decision } from '../../../../shared/linkage/memory/decision.ts';
import { standingDecisions } from '../../../../shared/linkage/memory/standing-decisions.ts';
import { aCard, aChild, decided } from './samples.ts';

const LISTS: DecidedLists = { children: [aChild()], cards: [aCard()] };

const told = (decisions: readonly Decision[], lists = LISTS): string[] =>
  decidedCards(decisions, lists).map(({ left, right, decision, changes }) =>
    `${left}-${right} ${decision.decision} ${changes.map(({ field }) => field)}`.trimEnd(),
  );

describe('decided pairs', () => {
  it('stand where the two records stand, with nothing changed', () => {
    expect(told([decided('different')])).toEqual(['0-0 different']);
  });

  it('tell what changed since the decision', () => {
    const cards = [aCard({ personal_id: '094321000417' })];

    expect(told([decided('different')], { ...LISTS, cards })).toEqual(['0-0 different personal_id']);
  });

  it('hold whatever the data say where the decision kept no fingerprint', () => {
    const { seen: _, ...early } = decided('different');

    expect(told([early], { ...LISTS, cards: [aCard({ full_name: 'Trần Văn Bình' })] })).toEqual([
      '0-0 different',
    ]);
  });

  it('are decided by the last word, in whatever order the words come', () => {
    const words = [decided('same', { on: 2 }), decided('different', { on: 1 })];

    expect(told(words)).toEqual(['0-0 same']);
    expect(told(words.toReversed())).toEqual(['0-0 same']);
  });

  it('follow the card to another key by the number of its holder', () => {
    const cards = [aCard({ key: 'another' })];

    expect(told([decided('same')], { ...LISTS, cards })).toEqual(['0-0 same']);
  });

  it('follow it where name or date was corrected, as that is what changes a key', () => {
    const cards = [aCard({ key: 'another', full_name: 'Lâm Gia Hà' })];

    expect(told([decided('different')], { ...LISTS, cards })).toEqual(['0-0 different name']);
  });

  it('do not follow a number that by now stands for somebody else', () => {
    const stranger = aCard({ key: 'another', full_name: 'Trần Văn Bình', date_of_birth: '2020-01-02' });

    expect(told([decided('same')], { ...LISTS, cards: [stranger] })).toEqual([]);
  });

  it('reach the renewed card of the same holder beside the one decided on', () => {
    const cards = [aCard(), aCard({ key: 'renewed', valid_from: '2023-01-01' })];

    expect(told([decided('different')], { ...LISTS, cards }).sort()).toEqual([
      '0-0 different',
      '0-1 different',
    ]);
  });

  it('let a word on the card itself stand against one on another card of its holder', () => {
    const renewed = aCard({ key: 'renewed', valid_from: '2023-01-01' });
    const words = [decided('same', { on: 1, card: renewed }), decided('different', { on: 2 })];

    expect(told(words, { ...LISTS, cards: [aCard(), renewed] }).sort()).toEqual([
      '0-0 different',
      '0-1 same',
    ]);
  });

  it('say of a child merged since that it was, and not what its other rows brought along', () => {
    const children = [aChild({ names: ['Lâm Gia Hân', 'Lâm Gia Hà'] })];
    const onMerged: Decision = { ...decided('different'), isOfMerged: true };
    const { seen: _, ...early } = onMerged;

    expect(told([onMerged], { ...LISTS, children })).toEqual(['0-0 different record']);
    expect(told([early], { ...LISTS, children })).toEqual(['0-0 different record']);
  });

  it('are none for a child or a card that left', () => {
    expect(told([decided('same')], { children: [], cards: [aCard()] })).toEqual([]);
    expect(told([decided('same')], { children: [aChild()], cards: [] })).toEqual([]);
  });
});

describe('standing decisions', () => {
  const other = aChild({ id: 'ha', names: ['Lâm Gia Hà'] });
  const lists = { children: [aChild(), other], cards: [aCard()] };
  const standing = (decisions: readonly Decision[], now: DecidedLists = lists) =>
    standingDecisions(decidedPairs({ cards: decisions, children: [] }, now));

  it('give a card confirmed for two children to the one it was confirmed for last', () => {
    const { confirmed, isRefused } = standing([
      decided('same', { on: 1 }),
      decided('same', { on: 2, child: other }),
    ]);

    expect(confirmed.map(({ left }) => left)).toEqual([1]);
    expect([isRefused(0, 0), isRefused(1, 0)]).toEqual([true, false]);
  });

  it('give it back to the first when the second word is taken back', () => {
    const { confirmed } = standing([
      decided('same', { on: 1 }),
      decided('same', { on: 2, child: other }),
      decided('different', { on: 3, child: other }),
    ]);

    expect(confirmed.map(({ left }) => left)).toEqual([0]);
  });

  it('refuse an unchanged pair, and doubt it once its data changed', () => {
    const changed = { ...lists, cards: [aCard({ personal_id: '094321000417' })] };
    const words = [decided('different')];

    expect([standing(words).isRefused(0, 0), standing(words).doubted(0, 0)]).toEqual([true, undefined]);
    expect(standing(words, changed).isRefused(0, 0)).toBe(false);
    expect(standing(words, changed).doubted(0, 0)?.changes).toHaveLength(1);
  });

  it('never doubt a pair whose card was given to another child', () => {
    const changed = { ...lists, cards: [aCard({ sex: 'male' })] };
    const { doubted, isRefused } = standing(
      [decided('different'), decided('same', { child: other, on: 2 })],
      changed,
    );

    expect([doubted(0, 0), isRefused(0, 0)]).toEqual([undefined, true]);
  });
});
