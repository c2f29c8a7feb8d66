import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../../shared/feeds/records.ts';
import { decidedCards, seenPair } from '../../../../shared/linkage/memory/decided-pairs.ts';
import type { Decision } from '../../../../shared/linkage/memory/decision.ts';
import { aCard, aChild, decided } from './samples.ts';

const renewed = aCard({ key: 'c2', valid_from: '2023-01-01' });
const again = aCard({ key: 'c3', valid_from: '2024-01-01' });
const stranger = aCard({ key: 'c4', social_insurance_no: '9421000999' });

function withoutNumber(card: CardRecord): CardRecord {
  const { social_insurance_no: _, ...rest } = card;
  return rest;
}

/** The cards a decision reaches, and whether it was made on them. */
function reached(decisions: readonly Decision[], cards: readonly CardRecord[]): Record<string, boolean> {
  const pairs = decidedCards(decisions, { children: [aChild()], cards });
  return Object.fromEntries(pairs.map(({ right, isDirect }) => [cards[right]?.key, isDirect]));
}

describe('a decision on a card', () => {
  it('reaches every row of its holder and none of another, and was made on one of them', () => {
    const cards = [renewed, aCard(), stranger, again];

    expect(reached([decided('different')], cards)).toEqual({ c1: true, c2: false, c3: false });
  });

  it('reaches one row more than once without being two', () => {
    const words = [decided('different', { on: 1 }), decided('different', { on: 2, card: renewed })];

    expect(reached(words, [aCard(), renewed])).toEqual({ c1: true, c2: true });
  });

  it('stays with its row where the card has no number', () => {
    const card = withoutNumber(aCard());
    const cards = [card, withoutNumber(renewed), again];

    expect(reached([decided('same', { card })], cards)).toEqual({ c1: true });
  });

  it('reaches a card by the name or the day when it was called different, by the name alone when the same', () => {
    const twin = aCard({ key: 'twin', full_name: 'Lâm Gia Hà' });
    const corrected = aCard({ key: 'corrected', date_of_birth: '2021-04-13' });

    expect(reached([decided('different')], [twin, corrected])).toEqual({ twin: false, corrected: false });
    expect(reached([decided('same')], [twin, corrected])).toEqual({ corrected: false });
  });
});

describe('what a decision keeps', () => {
  it('has the holder of a numbered card only', () => {
    const keep = (card: CardRecord) => seenPair({ child: aChild(), card }, { salt: '1', province: '94' });

    expect(Object.keys(keep(aCard()))).toEqual(['child', 'card', 'holder']);
    expect(Object.keys(keep(withoutNumber(aCard())))).toEqual(['child', 'card']);
  });
});
