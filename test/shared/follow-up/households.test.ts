import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HouseholdMember, householdsOf } from '../../../shared/follow-up/households.ts';

const MOTHER = 'Thạch Thị Sa Rươl';
const PARENTS = { motherName: MOTHER, fatherName: 'Sơn Minh Tâm' };

function member(childId: string, values: Partial<HouseholdMember> = {}): HouseholdMember {
  return { childId, unit: '31639', ...values };
}

function together(a: Partial<HouseholdMember>, b: Partial<HouseholdMember>): boolean {
  const keys = householdsOf([member('a', a), member('b', b)]);
  return keys.has('a') && keys.get('a') === keys.get('b');
}

describe('children of one household', () => {
  it.each([
    ['one household number', { householdNo: '12' }, { householdNo: '12' }],
    ['one mother', { motherName: MOTHER }, { motherName: MOTHER }],
    ['one mother without marks', { motherName: MOTHER }, { motherName: 'THACH THI SA RUOL' }],
    ['both parents, two hamlets', { ...PARENTS, hamlet: 'Ấp 1' }, { ...PARENTS, hamlet: 'Ấp 2' }],
    ['one mother, one father known', PARENTS, { motherName: MOTHER }],
    ['one mother, one number known', { motherName: MOTHER, householdNo: '12' }, { motherName: MOTHER }],
  ])('are found by %s', (_, a, b) => {
    expect(together(a, b)).toBe(true);
  });

  it.each([
    ['two communes', { householdNo: '12' }, { householdNo: '12', unit: '31645' }],
    [
      'two household numbers',
      { householdNo: '12', motherName: MOTHER },
      { householdNo: '13', motherName: MOTHER },
    ],
    ['one mother’s name, two fathers', PARENTS, { ...PARENTS, fatherName: 'Lý Văn Út' }],
    [
      'one mother’s name, two hamlets',
      { motherName: MOTHER, hamlet: 'Ấp 1' },
      { motherName: MOTHER, hamlet: 'Ấp 2' },
    ],
    ['one father', { fatherName: 'Sơn Minh Tâm' }, { fatherName: 'Sơn Minh Tâm' }],
    ['a mother of one word', { motherName: 'Hoa' }, { motherName: 'Hoa' }],
    ['nothing known', {}, {}],
  ])('are not: %s', (_, a, b) => {
    expect(together(a, b)).toBe(false);
  });

  it('are not guessed between two women of one name', () => {
    const keys = householdsOf([
      member('a', { householdNo: '12', motherName: MOTHER }),
      member('b', { householdNo: '13', motherName: MOTHER }),
      member('c', { motherName: MOTHER }),
    ]);

    expect(keys.size).toBe(0);
  });

  it('hold together over a number and a mother', () => {
    const keys = householdsOf([
      member('a', { householdNo: '12' }),
      member('b', { householdNo: '12', motherName: MOTHER }),
      member('c', { motherName: MOTHER }),
    ]);

    expect(new Set(keys.values()).size).toBe(1);
    expect(keys.size).toBe(3);
  });

  it('have the same key in whatever order they are listed', () => {
    const anyMember = fc.record(
      {
        unit: fc.constantFrom('31639', '31645'),
        householdNo: fc.constantFrom('1', '2', '3'),
        motherName: fc.constantFrom(MOTHER, 'Sơn Thị Ngọc', 'Hoa'),
        fatherName: fc.constantFrom('Sơn Minh Tâm', 'Lý Văn Út'),
        hamlet: fc.constantFrom('Ấp 1', 'Ấp 2'),
      },
      { requiredKeys: ['unit'] },
    );

    fc.assert(
      fc.property(fc.array(anyMember, { maxLength: 8 }), (values) => {
        const members = values.map((value, at) => member(`child-${at}`, value));

        const keys = householdsOf(members);

        expect(new Map([...householdsOf(members.toReversed())].sort())).toEqual(new Map([...keys].sort()));
      }),
    );
  });
});
