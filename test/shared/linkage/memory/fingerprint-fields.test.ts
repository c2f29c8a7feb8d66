import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../../shared/feeds/records.ts';
import { COMPARED_FIELDS } from '../../../../shared/linkage/compared-values.ts';
import {
  fingerprintOfCard,
  fingerprintOfChild,
  holderDigest,
} from '../../../../shared/linkage/memory/fingerprint.ts';
import type { Child } from '../../../../shared/register/child.ts';
import { child as childOf, stay } from '../../register/rows.ts';
import { aCard, aChild } from './samples.ts';

const ofChild = (values: Partial<Child> = {}) => fingerprintOfChild(aChild(values), 'salt');
const ofCard = (values: Partial<CardRecord> = {}) => fingerprintOfCard(aCard(values), 'salt');

describe('the fingerprint of a child', () => {
  it('has the fields the register tells of, and never an insurance number', () => {
    const told = aChild({ fatherNames: ['Lâm Văn Sết'], headName: 'Lâm Văn Sết' });

    const fields = Object.keys(fingerprintOfChild(told, 'salt'));

    expect(fields).toEqual(COMPARED_FIELDS.filter((field) => field !== 'insurance_no'));
    expect(Object.keys(fingerprintOfChild(childOf(), 'salt'))).toEqual(['name', 'date']);
  });

  it.each<[keyof ReturnType<typeof ofChild>, Partial<Child>]>([
    ['sex', { sex: 'male' }],
    ['personal_id', { personalIds: ['094321000418'] }],
    ['mother', { motherNames: ['Thạch Thị Sa Rây'] }],
    ['place', { residences: [stay({ unit: '31507' })] }],
  ])('has another %s where the register says otherwise, and nothing else', (field, values) => {
    const { [field]: before, ...rest } = ofChild();
    const { [field]: after, ...restAfter } = ofChild(values);

    expect(after).not.toBe(before);
    expect(restAfter).toEqual(rest);
  });

  it('is the same in whatever order its rows come, and however often they say it', () => {
    const [born, moved] = ['2021-03-14', '2021-03-15'] as const;

    expect(ofChild({ dateOfBirth: born, otherDates: [moved] })).toEqual(
      ofChild({ dateOfBirth: moved, otherDates: [born] }),
    );
    expect(ofChild({ residences: [stay({ unit: '31639' })] })).toEqual(ofChild());
  });
});

describe('the fingerprint of a card', () => {
  it('has the fields a card tells of, and never a parent', () => {
    const told = aCard({ personal_id: '094321000417', guardian_name: 'Thạch Thị Sa Rươl' });

    const fields = Object.keys(fingerprintOfCard(told, 'salt'));

    expect(fields).toEqual(COMPARED_FIELDS.filter((field) => field !== 'mother' && field !== 'father'));
  });

  it('has another place where the card names another commune', () => {
    expect(ofCard({ unit: '31507' }).place).not.toBe(ofCard().place);
  });

  it('has the number of a temporary card where its holder has none', () => {
    const temporary = aCard({ card_no: 'TE1940000000017' });
    delete temporary.social_insurance_no;

    expect(fingerprintOfCard(temporary, 'salt').insurance_no).toMatch(/^[\da-f]{6}$/);
    expect(ofCard({ card_no: 'TE1940000000017' })).toEqual(ofCard());
  });
});

describe('the digest of a holder', () => {
  it('is one number’s of one province, whatever the decision', () => {
    const digest = holderDigest('9421000417', '94');

    expect(holderDigest('9421000417', '94')).toBe(digest);
    expect(holderDigest('9421000418', '94')).not.toBe(digest);
    expect(holderDigest('9421000417', '95')).not.toBe(digest);
  });
});
