import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../../shared/feeds/records.ts';
import { cardHolders } from '../../../../shared/linkage/visiting/card-holders.ts';
import { decisionOf } from '../../../../shared/linkage/visiting/claim.ts';
import { provinceOfVisiting, visitingKey } from '../../../../shared/linkage/visiting/visiting-key.ts';

const card = (key: string, numbers: { personal_id?: string; social_insurance_no?: string } = {}) => ({
  card: { key, ...numbers } as CardRecord,
});

const keysOf = (...cards: ReturnType<typeof card>[]) =>
  cardHolders(cards).map((held) => held.map(({ card: { key } }) => key).join(' '));

describe('cards by their holder', () => {
  it('stand apart where they share no number', () => {
    expect(
      keysOf(card('a'), card('b'), card('c', { personal_id: '1' }), card('d', { personal_id: '2' })),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are together by a personal number, by an insurance number, and through a third', () => {
    const [a, b] = [
      card('a', { personal_id: '1' }),
      card('b', { personal_id: '1', social_insurance_no: '7' }),
    ];
    const [c, d] = [card('c', { social_insurance_no: '7' }), card('d', { social_insurance_no: '8' })];

    expect(keysOf(a, c, b, d)).toEqual(['a c b', 'd']);
  });

  it('are not together by a personal number that is another one’s insurance number', () => {
    expect(keysOf(card('a', { personal_id: '7' }), card('b', { social_insurance_no: '7' }))).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('the key of a visiting card', () => {
  it('says which province issued it, and no own key does', () => {
    const key = visitingKey('93', 'C1');

    expect(key).toBe('visiting:93:C1');
    expect(provinceOfVisiting(key)).toBe('93');
    for (const own of ['C1', 'a visiting:93:C1', 'visiting:9:C1', 'visiting:933:C1'])
      expect(provinceOfVisiting(own)).toBeUndefined();
  });
});

describe('what was decided of a visiting card', () => {
  it('is whose it may be and why, without weights', () => {
    const claim = { childId: 'one', rule: 'scored', probability: 0.9, weight: 9, evidence: [] };
    const visiting = {
      ...card('C1'),
      from: '93',
      claims: [claim, { ...claim, childId: 'two', doubt: 'tie' }],
    };

    expect(decisionOf(visiting)).toEqual([
      '93',
      visiting.card,
      [
        ['one', 'scored', null],
        ['two', 'scored', 'tie'],
      ],
    ]);
  });
});
