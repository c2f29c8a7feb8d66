import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../../shared/feeds/records.ts';
import {
  changesOf,
  fingerprintOfCard,
  fingerprintOfChild,
  MERGED,
  type SeenPair,
} from '../../../../shared/linkage/memory/fingerprint.ts';
import { changeInWords } from '../../../../shared/linkage/memory/words.ts';
import type { Child } from '../../../../shared/register/child.ts';
import { aCard, aChild, decided } from './samples.ts';

const pairOf = (child: Partial<Child> = {}, card: Partial<CardRecord> = {}): SeenPair => ({
  child: fingerprintOfChild(aChild(child), 'salt'),
  card: fingerprintOfCard(aCard(card), 'salt'),
});
const changesBy = (child: Partial<Child>, card: Partial<CardRecord> = {}) => {
  const [seen, now] = [pairOf(), pairOf(child, card)];
  return [...changesOf('child', seen.child, now.child), ...changesOf('card', seen.card, now.card)];
};

describe('a fingerprint', () => {
  it('holds a short digest of each field that has a value, and none of the values', () => {
    const { child, card, holder } = decided('same').seen ?? {};

    expect(Object.keys({ ...child, ...card }).sort()).toEqual([
      'date',
      'insurance_no',
      'mother',
      'name',
      'personal_id',
      'place',
      'sex',
    ]);
    for (const digest of [...Object.values({ ...child, ...card }), holder])
      expect(digest).toMatch(/^[\da-f]{6}$/);
  });

  it('of one decision says nothing about another: each is salted by its own instant', () => {
    expect(fingerprintOfCard(aCard(), '1').name).not.toBe(fingerprintOfCard(aCard(), '2').name);
  });

  it.each<[string, Partial<Child>, Partial<CardRecord>]>([
    ['capitals and the place of a tone mark', { names: ['LÂM GIA HÂN'] }, { full_name: 'lâm gia hân' }],
    [
      'a renewal',
      {},
      { valid_from: '2022-01-01', valid_to: '2027-09-30', facility_code: '94001', key: 'c2' },
    ],
    ['a withdrawal', {}, { status: 'withdrawn' }],
    ['another address or class of the household', { address: 'Ấp 3', householdClass: 'poor' }, {}],
    ['the order of what the sources say', { motherNames: ['Thạch Thị Sa Rươl', 'Thạch Thị Sa Rươl'] }, {}],
  ])('does not change by %s', (_, child, card) => {
    expect(changesBy(child, card)).toEqual([]);
  });

  it.each<[string, Partial<Child>, Partial<CardRecord>]>([
    ['child name changed', { names: ['Lâm Gia Hà'] }, {}],
    ['child name changed', { names: ['Lâm Gia Hân', 'Lâm Gia Hà'] }, {}],
    ['child date changed', { otherDates: ['2021-03-15'] }, {}],
    ['child personal_id removed', { personalIds: [] }, {}],
    ['child father added', { fatherNames: ['Lâm Văn Sết'] }, {}],
    ['child guardian added', { headName: 'Lâm Văn Sết' }, {}],
    ['child place changed', { birthUnit: '31507' }, {}],
    ['card personal_id added', {}, { personal_id: '094321000417' }],
    ['card insurance_no changed', {}, { social_insurance_no: '9421000418' }],
    ['card sex changed', {}, { sex: 'male' }],
    ['card guardian added', {}, { guardian_name: 'Thạch Thị Sa Rươl' }],
  ])('tells: %s', (expected, child, card) => {
    const told = changesBy(child, card).map(({ side, field, change }) => `${side} ${field} ${change}`);

    expect(told).toEqual([expected]);
  });
});

describe('a change', () => {
  it('is told in both languages without any value', () => {
    expect(changeInWords({ side: 'card', field: 'personal_id', change: 'changed' })).toEqual({
      vi: 'Số định danh trên thẻ đã thay đổi từ khi quyết định',
      en: 'The card’s personal number has changed since the decision',
    });
    expect(changeInWords({ side: 'other', field: 'name', change: 'added' })).toEqual({
      vi: 'Họ tên của trẻ kia được bổ sung từ khi quyết định',
      en: 'The other child’s name was added since the decision',
    });
    expect(changeInWords(MERGED).en).toBe('The child was merged with another one since the decision');
  });
});
