import { describe, expect, it } from 'vitest';
import {
  COMPARED_FIELDS,
  holderNumberOf,
  NAME_FIELDS,
  valuesOfCard,
  valuesOfChild,
} from '../../../shared/linkage/compared-values.ts';
import { card, child } from '../coverage/samples.ts';

const NOTHING = Object.fromEntries(COMPARED_FIELDS.map((field) => [field, []]));

describe('what two records are compared by', () => {
  it('is of a child every value its sources give, best first', () => {
    const values = valuesOfChild(
      child({
        names: ['Lâm Gia Hân', 'Lâm Hân'],
        dateOfBirth: '2021-03-14',
        otherDates: ['2021-04-13'],
        sex: 'female',
        personalIds: ['094321000001', '094321000002'],
        motherNames: ['Thạch Thị Sa'],
        fatherNames: ['Lâm Văn Tư'],
        headName: 'Lâm Văn Ba',
        birthUnit: '31528',
        residences: [
          { type: 'permanent', status: 'present', unit: '31531' },
          { type: 'temporary', status: 'present' },
        ],
      }),
    );

    expect(values).toEqual({
      name: ['Lâm Gia Hân', 'Lâm Hân'],
      date: ['2021-03-14', '2021-04-13'],
      sex: ['female'],
      personal_id: ['094321000001', '094321000002'],
      insurance_no: [],
      mother: ['Thạch Thị Sa'],
      father: ['Lâm Văn Tư'],
      guardian: ['Lâm Văn Ba'],
      place: ['31528', '31531'],
    });
  });

  it('is of a card what it says of its holder', () => {
    const values = valuesOfCard(
      card({
        full_name: 'Lâm Gia Hân',
        date_of_birth: '2021-03-14',
        sex: 'female',
        personal_id: '094321000001',
        social_insurance_no: '9420012345',
        guardian_name: 'Thạch Thị Sa',
        unit: '31528',
      }),
    );

    expect(values).toEqual({
      name: ['Lâm Gia Hân'],
      date: ['2021-03-14'],
      sex: ['female'],
      personal_id: ['094321000001'],
      insurance_no: ['9420012345'],
      mother: [],
      father: [],
      guardian: ['Thạch Thị Sa'],
      place: ['31528'],
    });
  });

  it('is nothing where a source gives nothing', () => {
    const { dateOfBirth: _, ...bare } = child({ names: [], motherNames: [] });
    const { card_no: __, ...numberless } = card();

    expect(valuesOfChild(bare)).toEqual(NOTHING);
    expect(valuesOfCard(numberless)).toEqual(NOTHING);
  });

  it('is by the spelling for names alone', () => {
    expect([...NAME_FIELDS]).toEqual(['name', 'mother', 'father', 'guardian']);
  });
});

describe('the number of a holder', () => {
  it('is the one kept for life, else that of a card with none but its own', () => {
    expect(holderNumberOf(card({ social_insurance_no: '9420012345' }))).toBe('9420012345');
    expect(holderNumberOf(card({ card_no: 'TE1940000000001' }))).toBe('TE1940000000001');
  });
});
