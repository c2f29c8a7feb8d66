import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../shared/register/draft.ts';
import { birth, resident } from './rows.ts';

describe('draftOf', () => {
  it('lets the birth speak on the person and the residence on the place', () => {
    const draft = draftOf({
      births: [birth({ key: 'b1', residence_unit: '31507', mother_personal_id: '094191002003' })],
      residents: [
        resident({ key: 'r1', hamlet: 'Ấp Trường Thọ', household_no: 'H12', household_class: 'poor' }),
      ],
    });

    expect(draft).toEqual({
      dateOfBirth: '2021-03-14',
      otherDates: [],
      names: ['Lâm Gia Hân'],
      sex: 'female',
      personalIds: [],
      motherNames: ['Thạch Thị Sa Rươl'],
      fatherNames: [],
      motherId: '094191002003',
      birthUnit: '31507',
      registeredOn: '2021-03-20',
      residences: [
        {
          type: 'permanent',
          status: 'present',
          unit: '31639',
          from: '2021-04-01',
          hamlet: 'Ấp Trường Thọ',
          householdNo: 'H12',
        },
      ],
      hamlet: 'Ấp Trường Thọ',
      householdNo: 'H12',
      householdClass: 'poor',
      births: ['b1'],
      residents: ['r1'],
    });
  });

  it('keeps each spelling once, marks before bare letters and placeholders last', () => {
    const { names } = draftOf({
      births: [
        birth({ key: 'b1', full_name: 'Con bà Thạch Thị Sa Rươl' }),
        birth({ key: 'b2', full_name: 'LAM GIA HAN' }),
      ],
      residents: [resident({ key: 'r1' }), resident({ key: 'r2', full_name: 'LÂM GIA HÂN' })],
    });

    expect(names).toEqual(['Lâm Gia Hân', 'LAM GIA HAN', 'Con bà Thạch Thị Sa Rươl']);
  });

  it('prefers a whole day of birth and keeps what other sources say', () => {
    const { dateOfBirth, otherDates } = draftOf({
      births: [birth({ key: 'b1', date_of_birth: '2021' })],
      residents: [resident({ key: 'r1' }), resident({ key: 'r2', date_of_birth: '2021-03-15' })],
    });

    expect([dateOfBirth, otherDates]).toEqual(['2021-03-14', ['2021-03-15', '2021']]);
  });

  it('takes the year of birth from the personal number only when no source gives a date', () => {
    const { date_of_birth: _, ...dateless } = birth({ key: 'b1', personal_id: '094321000417' });

    const { dateOfBirth } = draftOf({ births: [dateless], residents: [] });

    expect(dateOfBirth).toBe('2021');
  });

  it('places a birth where it was registered when the residence is not told', () => {
    expect(draftOf({ births: [birth({ key: 'b1' })], residents: [] }).birthUnit).toBe('31639');
  });
});
