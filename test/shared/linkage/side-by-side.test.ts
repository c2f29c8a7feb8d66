import { describe, expect, it } from 'vitest';
import { childBesideCard, childBesideChild, type FieldBeside } from '../../../shared/linkage/side-by-side.ts';
import { card, child } from '../coverage/samples.ts';

const fieldOf = (fields: readonly FieldBeside[], name: string) => fields.find(({ field }) => field === name);

describe('a child beside a card', () => {
  it('says of each field how the two stand, by the levels of the model', () => {
    const fields = childBesideCard(
      child({ names: ['Lâm Gia Hân'], dateOfBirth: '2021-03-14', sex: 'female' }),
      card({
        full_name: 'Lâm Gia Hận',
        date_of_birth: '2021-03-15',
        sex: 'male',
        valid_from: '2021-04-01',
      }),
      {},
    );

    expect(fieldOf(fields, 'name')).toMatchObject({
      agreement: 'alike',
      left: ['Lâm Gia Hân'],
      right: ['Lâm Gia Hận'],
    });
    expect(fieldOf(fields, 'date')).toMatchObject({
      agreement: 'alike',
      words: { vi: 'ngày sinh lệch một ngày', en: 'dates one day apart' },
    });
    expect(fieldOf(fields, 'sex')?.agreement).toBe('different');
    expect(fieldOf(fields, 'mother')).toMatchObject({ agreement: 'missing', right: [] });
  });

  it('aligns the two spellings that agree best', () => {
    const fields = childBesideCard(
      child({ names: ['Lâm Gia Hân', 'Lâm Hân'] }),
      card({ full_name: 'LÂM HÂN' }),
      {},
    );

    expect(fieldOf(fields, 'name')?.syllables).toEqual([
      { left: 'Lâm', right: 'LÂM', agreement: 'equal' },
      { left: 'Hân', right: 'HÂN', agreement: 'equal' },
    ]);
  });

  it('holds the guardian of the card against every adult of the child', () => {
    const fields = childBesideCard(
      child({ motherNames: ['Thạch Thị Sa'], fatherNames: ['Lâm Văn Tư'], headName: 'Lâm Văn Ba' }),
      card({ guardian_name: 'Thạch Sa' }),
      {},
    );

    expect(fieldOf(fields, 'guardian')?.syllables?.map(({ agreement }) => agreement)).toEqual([
      'equal',
      'extra',
      'equal',
    ]);
  });

  it('shows no number of the card', () => {
    const numbers = { card_no: 'TE1949420012345', social_insurance_no: '9420012345' };
    const shown = JSON.stringify(childBesideCard(child(), card(numbers), {}));

    expect(shown).not.toContain('9420012345');
  });
});

describe('a child beside another', () => {
  it('is compared by what doubles are found with', () => {
    const fields = childBesideChild(
      child({ motherNames: ['Thạch Thị Sa'], birthUnit: '31528' }),
      child({ id: 'child-2', motherNames: ['Thạch Thị Xa'], birthUnit: '31531' }),
      { distance: () => 'same_district' },
    );

    expect(fieldOf(fields, 'mother')?.agreement).toBe('alike');
    expect(fieldOf(fields, 'place')).toMatchObject({ agreement: 'alike', left: ['31528'], right: ['31531'] });
  });
});
