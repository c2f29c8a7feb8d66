import { describe, expect, it } from 'vitest';
import { childOfLeftover, leftoverOf } from '../../../../shared/linkage/visiting/leftover-child.ts';
import { child, stay } from '../../register/rows.ts';

const FULL = child({
  id: 'one',
  dateOfBirth: '2021-04-09',
  otherDates: ['2021-09-04'],
  names: ['Võ Thị Giang'],
  sex: 'female',
  personalIds: ['094321000005'],
  motherNames: ['Huỳnh Thị Tư'],
  fatherNames: ['Võ Văn Ba'],
  motherId: '094188000001',
  fatherId: '094085000002',
  birthUnit: '31528',
  householdNo: 'H7',
  headName: 'Võ Văn Ba',
  residences: [stay({ unit: '31531', type: 'temporary', status: 'present' }), stay({ unit: '31528' })],
  births: ['B5'],
  residents: ['R5'],
});
const BARE = { id: 'two', otherDates: [], names: ['Tài'], personalIds: [], motherNames: [], fatherNames: [] };

describe('what another province is given of a child', () => {
  it('is what cards are compared with, and the communes it stays at, best source first', () => {
    const { residences, births, residents, ethnicity, ...compared } = FULL;

    expect(leftoverOf(FULL, [])).toEqual({ ...compared, units: ['31531', '31528'] });
    expect([residences.length, births, residents, ethnicity]).toEqual([2, ['B5'], ['R5'], undefined]);
  });

  it('has no member for what is not known', () => {
    const bare = leftoverOf(
      { ...BARE, residences: [{ type: 'permanent', status: 'present' }], births: [], residents: [] },
      [],
    );

    expect(Object.keys(bare).sort()).toEqual([...Object.keys(BARE), 'units'].sort());
    expect(bare.units).toEqual([]);
  });

  it('has the insurance number of its own cards where they agree on one', () => {
    const numbered = (...numbers: (string | undefined)[]) =>
      leftoverOf(
        FULL,
        numbers.map((number) => (number === undefined ? {} : { social_insurance_no: number })),
      ).insuranceNo;

    expect(numbered('9400000001', undefined, '9400000001')).toBe('9400000001');
    expect(numbered('9400000001', '9400000002')).toBeUndefined();
    expect(numbered(undefined)).toBeUndefined();
  });

  it('makes a child again, of whose stays only the places are known', () => {
    const again = childOfLeftover(leftoverOf(FULL, [{ social_insurance_no: '9400000001' }]));

    expect(again).toEqual({
      ...FULL,
      residences: [
        { type: 'permanent', status: 'present', unit: '31531' },
        { type: 'permanent', status: 'present', unit: '31528' },
      ],
      births: [],
      residents: [],
    });
  });
});
