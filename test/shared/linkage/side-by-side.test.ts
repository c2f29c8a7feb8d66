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

  it('shows the mother, marked as that, beside the guardian who is she', () => {
    const fields = childBesideCard(
      child({ motherNames: ['Dương Thị Ngọc Thảo'], headName: 'Nguyễn Út Hiếu' }),
      card({ guardian_name: 'Dương Thị Ngọc Thảo' }),
      {},
    );

    expect(fieldOf(fields, 'guardian')).toMatchObject({
      agreement: 'same',
      left: ['Dương Thị Ngọc Thảo', 'Nguyễn Út Hiếu'],
      right: ['Dương Thị Ngọc Thảo'],
      compared: {
        left: {
          field: 'mother',
          label: { vi: 'Tên mẹ', en: 'mother' },
          value: 'Dương Thị Ngọc Thảo',
        },
        right: { field: 'guardian', value: 'Dương Thị Ngọc Thảo' },
      },
    });
  });

  it('keeps the names of a guardian as they are where nobody else agreed better', () => {
    const fields = childBesideCard(
      child({ motherNames: ['Thạch Thị Sa'], headName: 'Lâm Văn Ba' }),
      card({ guardian_name: 'LÂM VĂN BA' }),
      {},
    );

    expect(fieldOf(fields, 'guardian')).toMatchObject({
      left: ['Lâm Văn Ba'],
      right: ['LÂM VĂN BA'],
      compared: { left: { field: 'guardian' }, right: { field: 'guardian' } },
    });
  });

  it('leaves the spellings in the order of their sources, and takes the first of equals', () => {
    const fields = childBesideCard(
      child({ names: ['Lâm Hân', 'Lâm Gia Hân'], motherNames: ['Lý Sa'], fatherNames: ['LÝ SA'] }),
      card({ full_name: 'Lâm Gia Hân', guardian_name: 'Lý Sa' }),
      {},
    );

    expect(fieldOf(fields, 'name')).toMatchObject({
      left: ['Lâm Hân', 'Lâm Gia Hân'],
      compared: { left: { value: 'Lâm Gia Hân' } },
    });
    expect(fieldOf(fields, 'guardian')?.compared?.left).toMatchObject({ field: 'mother', value: 'Lý Sa' });
  });

  it('sets no names side by side of which it tells nothing', () => {
    const fields = childBesideCard(child({ motherNames: ['Thạch Thị Sa'] }), card(), {});

    for (const { field, ...shown } of fields.filter(({ agreement }) => agreement === 'missing')) {
      expect(shown, field).not.toHaveProperty('syllables');
      expect(shown, field).not.toHaveProperty('compared');
      expect(shown, field).not.toHaveProperty('words');
    }
    expect(fieldOf(fields, 'guardian')?.agreement).toBe('missing');
  });

  it('gives every field in one order, each with its name in both languages', () => {
    const fields = childBesideCard(child(), card(), {});

    expect(fields.map(({ field }) => field)).toEqual([
      'name',
      'date',
      'sex',
      'personal_id',
      'mother',
      'father',
      'guardian',
      'place',
    ]);
    expect(fieldOf(fields, 'place')?.label).toEqual({ vi: 'Nơi ở', en: 'place' });
  });

  it('writes a value once that several sources give', () => {
    const fields = childBesideCard(
      child({ birthUnit: '31528', residences: [{ type: 'permanent', status: 'present', unit: '31528' }] }),
      card({ unit: '31528' }),
      {},
    );

    expect(fieldOf(fields, 'place')).toMatchObject({ left: ['31528'], right: ['31528'], agreement: 'same' });
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
