import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import { seenPair } from '../../../shared/linkage/memory/decided-pairs.ts';
import type { Decision } from '../../../shared/linkage/memory/decision.ts';
import { childOfLeftover, type LeftoverChild } from '../../../shared/linkage/visiting/leftover-child.ts';
import { CARD_OF_KHAI, KHAI, leaving, visitsTo, without } from './leavings.ts';

/** The provinces 94, with these children, and 93, with these cards. */
const between = (children: readonly LeftoverChild[], ...cards: readonly CardRecord[]): string[] =>
  visitsTo('94', [leaving('94', children), leaving('93', [], cards)]);

const UNVOUCHED = without(CARD_OF_KHAI, 'guardian_name');

describe('cards of other provinces', () => {
  it('visit a child by name, day and mother', () => {
    expect(between([KHAI], CARD_OF_KHAI)).toEqual(['visiting:93:T1 > khai']);
  });

  it('visit a child by its number, and by the number of an earlier card of its own', () => {
    expect(between([KHAI], { ...UNVOUCHED, personal_id: '094220000001' })).toEqual(['visiting:93:T1 > khai']);
    const holder = { ...KHAI, insuranceNo: '9312345678' };
    expect(between([holder], UNVOUCHED)).toEqual(['visiting:93:T1 > khai']);
  });

  it('come together where they are of one holder', () => {
    const renewed = { ...CARD_OF_KHAI, key: 'T2', valid_from: '2023-01-01' };

    expect(between([KHAI], CARD_OF_KHAI, renewed)).toEqual([
      'visiting:93:T1 > khai',
      'visiting:93:T2 > khai',
    ]);
  });

  it('are not looked for in the child’s own province', () => {
    expect(visitsTo('94', [leaving('94', [KHAI], [CARD_OF_KHAI]), leaving('93', [])])).toEqual([]);
  });

  it('are a question where only name and day agree', () => {
    expect(between([KHAI], UNVOUCHED)).toEqual(['visiting:93:T1 ? khai: another_province']);
  });

  it('leave a namesake alone who has another number, or another mother', () => {
    expect(between([KHAI], { ...CARD_OF_KHAI, personal_id: '093220555444' })).toEqual([]);
    expect(between([KHAI], { ...CARD_OF_KHAI, guardian_name: 'Lê Thị Mai' })).toEqual([]);
  });

  it('never go to the twin, whether the register knows it or not', () => {
    const twin = { ...KHAI, id: 'khang', names: ['Lý Hoàng Khang'], personalIds: ['094220000002'] };
    const nearTwin = {
      ...KHAI,
      id: 'khai-without-tone',
      names: ['Lý Hoàng Khai'],
      personalIds: ['094220000002'],
    };

    expect(between([twin, KHAI], CARD_OF_KHAI)).toEqual(['visiting:93:T1 > khai']);
    expect(between([twin], CARD_OF_KHAI)).toEqual([]);
    expect(between([nearTwin], CARD_OF_KHAI)).not.toContain('visiting:93:T1 > khai-without-tone');
  });

  it('are in question where children of two provinces fit alike', () => {
    const provinces = [
      leaving('92', [{ ...KHAI, id: 'other' }]),
      leaving('93', [], [CARD_OF_KHAI]),
      leaving('94', [KHAI]),
    ];

    expect(visitsTo('94', provinces)).toEqual(['visiting:93:T1 ? khai: tie']);
    expect(visitsTo('92', provinces)).toEqual(['visiting:93:T1 ? other: tie']);
  });

  it('go to the child whose number they bear, whoever else fits', () => {
    const card = { ...CARD_OF_KHAI, personal_id: '094220000001' };
    const unnumbered = { ...KHAI, id: 'other', personalIds: [] };
    const provinces = [leaving('92', [unnumbered]), leaving('93', [], [card]), leaving('94', [KHAI])];

    expect(visitsTo('94', provinces)).toEqual(['visiting:93:T1 > khai']);
    expect(visitsTo('92', provinces)).toEqual([]);
  });

  it('may be two of one child, where nothing tells their holders apart', () => {
    const other = { ...CARD_OF_KHAI, social_insurance_no: '9212345678' };
    const provinces = [leaving('92', [], [other]), leaving('93', [], [CARD_OF_KHAI]), leaving('94', [KHAI])];

    expect(visitsTo('94', provinces)).toEqual(['visiting:92:T1 > khai', 'visiting:93:T1 > khai']);
  });
});

describe('the words of people', () => {
  const key = 'visiting:93:T1';
  const word: Omit<Decision, 'decision'> = {
    province: '94',
    childId: 'khai',
    cardKey: key,
    by: 'reviewer',
    at: '2023-07-01T03:00:00.000Z',
    seen: seenPair(
      { child: childOfLeftover(KHAI), card: { ...CARD_OF_KHAI, key } },
      { salt: '2023-07-01T03:00:00.000Z', province: '94' },
    ),
  };
  const said = (decision: Decision['decision'], card: CardRecord) =>
    visitsTo('94', [
      { ...leaving('94', [KHAI]), decided: [{ ...word, decision }] },
      leaving('93', [], [card]),
    ]);

  it('keep a card away, until its data change', () => {
    expect(said('different', CARD_OF_KHAI)).toEqual([]);
    expect(said('different', { ...CARD_OF_KHAI, personal_id: '094220000001' })).toEqual([
      `${key} ? khai: decided_different`,
    ]);
  });

  it('bring a card that no evidence would', () => {
    expect(said('same', { ...CARD_OF_KHAI, guardian_name: 'Lê Thị Mai' })).toEqual([`${key} > khai`]);
  });
});
