import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../../shared/feeds/records.ts';
import { mergedPerson } from '../../../../shared/linkage/people/merged-person.ts';
import {
  personOf,
  personOfBirth,
  personOfCard,
  personOfChild,
  personOfResident,
} from '../../../../shared/linkage/people/person-of.ts';

const cardRecord: CardRecord = {
  key: 'k1',
  full_name: 'CON BÀ KIM THỊ LÀI',
  date_of_birth: '2020-03-04',
  social_insurance_no: '9400000001',
  guardian_name: 'Lý Văn Út',
  valid_from: '2020-03-04',
  facility_code: '94001',
  status: 'active',
};

describe('personOfCard', () => {
  it('takes a placeholder for a stage and its parent for a guardian', () => {
    const person = personOfCard(cardRecord);

    expect(person.names).toEqual([]);
    expect(person.placeholder?.kind).toBe('child_of');
    expect(person.guardianNames.map(({ folded }) => folded)).toEqual(['ly van ut', 'kim thi lai']);
  });

  it.each([
    ['active, with a number', {}, false],
    ['withdrawn', { status: 'withdrawn' as const }, true],
  ])('tells whether a better card may follow: %s', (_, values, provisional) => {
    expect(personOfCard({ ...cardRecord, ...values }).provisional).toBe(provisional);
  });

  it('takes a card without an insurance number for provisional', () => {
    const { social_insurance_no: _, ...temporary } = cardRecord;

    expect(personOfCard(temporary).provisional).toBe(true);
  });
});

describe('the other records', () => {
  it('give their places and parents', () => {
    const birth = personOfBirth({
      key: 'b',
      mother_name: 'Kim Thị Lài',
      registration_unit: '31501',
      residence_unit: '31502',
    });
    const resident = personOfResident({
      key: 'r',
      residence_type: 'temporary',
      status: 'present',
      unit: '31503',
      head_name: 'Lý Văn Út',
      household_no: 'H1',
    });

    expect([birth.unit, birth.otherUnits]).toEqual(['31502', ['31501']]);
    expect(birth.motherNames[0]?.folded).toBe('kim thi lai');
    expect([resident.unit, resident.household]).toEqual(['31503', 'H1']);
    expect(resident.guardianNames[0]?.folded).toBe('ly van ut');
  });

  it('give a child every place once and a real name before a placeholder', () => {
    const person = personOfChild({
      id: 'c',
      names: ['Con bà Kim Thị Lài', 'Lý Hoàng Khải'],
      dateOfBirth: '2020-03-04',
      otherDates: ['2020-04-03'],
      personalIds: [],
      motherNames: ['Kim Thị Lài'],
      fatherNames: [],
      birthUnit: '31501',
      residences: [
        { type: 'temporary', status: 'present', unit: '31502' },
        { type: 'permanent', status: 'present', unit: '31501' },
      ],
      births: ['b'],
      residents: ['r'],
    });

    expect(person.names.map(({ folded }) => folded)).toEqual(['ly hoang khai']);
    expect(person.placeholder).toBeUndefined();
    expect(person.dates).toEqual(['2020-03-04', '2020-04-03']);
    expect([person.unit, person.otherUnits]).toEqual(['31502', ['31501']]);
  });
});

describe('mergedPerson', () => {
  it('keeps every distinct value, and is provisional only if all are', () => {
    const one = personOf({
      ref: 'a',
      names: ['Lý Khải'],
      dates: ['2020-03-04'],
      unit: '31501',
      provisional: true,
    });
    const other = personOf({ ref: 'b', names: ['Ly Khai'], dates: ['2020-03-04'], unit: '31502' });

    const person = mergedPerson([one, other]);

    expect(person.names.map(({ canonical }) => canonical)).toEqual(['lý khải', 'ly khai']);
    expect(person.dates).toEqual(['2020-03-04']);
    expect([person.unit, person.otherUnits]).toEqual(['31501', ['31502']]);
    expect(person.provisional).toBe(false);
  });

  it('refuses nobody', () => {
    expect(() => mergedPerson([])).toThrow(RangeError);
  });
});
