import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../../shared/feeds/records.ts';
import { everyoneOf } from '../../../../shared/linkage/people/people.ts';
import {
  birthPeople,
  draftPeople,
  personOf,
  personOfBirth,
  personOfCard,
  personOfChild,
  personOfResident,
  residentPeople,
} from '../../../../shared/linkage/people/person-of.ts';
import { BARE, seen } from './seen.ts';

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

const NAMED = {
  written: 'Lý Hoàng Khải',
  soleName: 'Lý Hoàng Khải',
  names: ['ly hoang khai'],
  dates: ['2020-03-04'],
  sex: 'male',
  personalIds: ['094220000001'],
};
const COMMON = {
  key: 'k',
  full_name: 'Lý Hoàng Khải',
  date_of_birth: '2020-03-04',
  sex: 'male' as const,
  personal_id: '094220000001',
};

describe('what is compared of a record', () => {
  it('is all a birth tells', () => {
    const person = personOfBirth({
      ...COMMON,
      mother_name: 'Kim Lài',
      father_name: 'Lý Út',
      mother_personal_id: '094190000001',
      father_personal_id: '094090000001',
      registration_unit: '31501',
    });

    expect(seen(person)).toEqual({
      ...{ ...BARE, ...NAMED, ref: 'k', mothers: ['kim lai'], fathers: ['ly ut'], unit: '31501' },
      motherId: '094190000001',
      fatherId: '094090000001',
    });
  });

  it('is all a residence tells', () => {
    const person = personOfResident({
      ...COMMON,
      mother_name: 'Kim Lài',
      father_name: 'Lý Út',
      head_name: 'Lý Văn Cả',
      household_no: 'H1',
      unit: '31501',
      residence_type: 'permanent',
      status: 'present',
    });

    expect(seen(person)).toEqual({
      ...{ ...BARE, ...NAMED, ref: 'k', mothers: ['kim lai'], fathers: ['ly ut'], guardians: ['ly van ca'] },
      unit: '31501',
      household: 'H1',
    });
  });

  it('is all a card tells', () => {
    const person = personOfCard({
      ...COMMON,
      social_insurance_no: '9400000001',
      guardian_name: 'Kim Lài',
      unit: '31501',
      valid_from: '2020-03-05',
      facility_code: '94001',
      status: 'active',
    });

    expect(seen(person)).toEqual({
      ...{ ...BARE, ...NAMED, ref: 'k', insuranceNo: '9400000001', guardians: ['kim lai'], unit: '31501' },
      coverStarts: ['2020-03-05'],
      facility: '94001',
    });
  });

  it('is all the register knows of a child', () => {
    const person = personOfChild({
      id: 'c',
      names: ['Lý Hoàng Khải', 'Lý Khải'],
      dateOfBirth: '2020-03-04',
      otherDates: [],
      sex: 'male',
      personalIds: ['094220000001'],
      motherNames: ['Kim Lài'],
      fatherNames: ['Lý Út'],
      motherId: '094190000001',
      fatherId: '094090000001',
      headName: 'Lý Văn Cả',
      householdNo: 'H1',
      birthUnit: '31501',
      residences: [],
      births: [],
      residents: [],
    });

    expect(seen(person)).toEqual({
      ...{ ...BARE, ...NAMED, ref: 'c', names: ['ly hoang khai', 'ly khai'], soleName: undefined },
      ...{ mothers: ['kim lai'], fathers: ['ly ut'], guardians: ['ly van ca'], household: 'H1' },
      ...{ motherId: '094190000001', fatherId: '094090000001', unit: '31501' },
    });
  });

  it('is nothing of empty records', () => {
    const bare = { ...BARE, ref: 'k' };

    expect(seen(personOf({ ref: 'k' }))).toEqual(bare);
    expect(seen(personOfBirth({ key: 'k' }))).toEqual(bare);
    expect(seen(personOfResident({ key: 'k', residence_type: 'permanent', status: 'present' }))).toEqual(
      bare,
    );
    expect(seen(personOfCard({ key: 'k', status: 'active', social_insurance_no: '9400000001' }))).toEqual({
      ...bare,
      insuranceNo: '9400000001',
    });
  });

  it('of a child without a day of birth is what other dates there are', () => {
    const [draft] = [
      ...everyoneOf(
        draftPeople([
          {
            names: [],
            otherDates: ['2020', '2021'],
            personalIds: [],
            motherNames: [],
            fatherNames: [],
            residences: [],
            births: ['b'],
            residents: [],
          },
        ]),
      ),
    ];

    expect(draft?.dates).toEqual(['2020', '2021']);
  });

  it('of a child that lives at no known commune is where it was born', () => {
    const person = personOfChild({
      ...{ id: 'c', names: [], otherDates: [], personalIds: [], motherNames: [], fatherNames: [] },
      birthUnit: '31501',
      residences: [
        { type: 'permanent', status: 'present' },
        { type: 'temporary', status: 'present', unit: '31502' },
        { type: 'temporary', status: 'present', unit: '31503' },
      ],
      births: [],
      residents: [],
    });

    expect([person.unit, person.otherUnits]).toEqual(['31502', ['31503', '31501']]);
  });
});

describe('lists of records', () => {
  it('are people of their kind', () => {
    const [birth] = everyoneOf(birthPeople([{ ...COMMON, mother_personal_id: '094190000001' }]));
    const [resident] = everyoneOf(
      residentPeople([{ ...COMMON, household_no: 'H1', residence_type: 'permanent', status: 'present' }]),
    );

    expect([birth?.motherId, resident?.household]).toEqual(['094190000001', 'H1']);
  });
});

describe('a name among several', () => {
  it('is real before it is a placeholder, and one without letters is none', () => {
    const person = personOf({ ref: 'a', names: ['Bé gái', '...', 'Lý Na'], guardians: ['-', 'Kim Lài'] });

    expect(seen(person)).toMatchObject({ names: ['ly na'], guardians: ['kim lai'], written: 'Bé gái' });
    expect(person.placeholder).toBeUndefined();
  });

  it('is the first placeholder where none is real', () => {
    const person = personOf({ ref: 'a', names: ['Con bà Kim Lài', 'Chưa đặt tên'] });

    expect(person.placeholder).toMatchObject({ kind: 'child_of', parent: 'Kim Lài' });
    expect(person.names).toEqual([]);
  });

  it('is read when first asked, whichever way', () => {
    expect(personOf({ ref: 'a', names: ['Chưa đặt tên'] }).placeholder?.kind).toBe('unnamed');
    expect(personOf({ ref: 'a', names: ['Lý Na'] }).placeholder).toBeUndefined();
    expect(personOf({ ref: 'a' }).placeholder).toBeUndefined();
  });
});
