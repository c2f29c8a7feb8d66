import type { BirthRecord, ResidentRecord } from '../../../shared/feeds/records.ts';
import type { Child, Residence } from '../../../shared/register/child.ts';

/** A birth registered at Trường Khánh (31639); every value can be replaced. */
export function birth(values: Partial<BirthRecord> & { key: string }): BirthRecord {
  return {
    full_name: 'Lâm Gia Hân',
    sex: 'female',
    date_of_birth: '2021-03-14',
    mother_name: 'Thạch Thị Sa Rươl',
    registered_on: '2021-03-20',
    registration_unit: '31639',
    ...values,
  };
}

/** The same child in the residence data of the same commune. */
export function resident(values: Partial<ResidentRecord> & { key: string }): ResidentRecord {
  return {
    full_name: 'Lâm Gia Hân',
    sex: 'female',
    date_of_birth: '2021-03-14',
    mother_name: 'Thạch Thị Sa Rươl',
    residence_type: 'permanent',
    status: 'present',
    unit: '31639',
    from_date: '2021-04-01',
    ...values,
  };
}

/** A child known by these stays alone. */
export function child(values: Partial<Child> = {}): Child {
  return {
    id: 'child',
    dateOfBirth: '2021-03-14',
    otherDates: [],
    names: ['Lâm Gia Hân'],
    personalIds: [],
    motherNames: [],
    fatherNames: [],
    residences: [],
    births: [],
    residents: [],
    ...values,
  };
}

/** A stay at commune A (31639) since the spring after the birth. */
export function stay(values: Partial<Residence> = {}): Residence {
  return { type: 'permanent', status: 'present', unit: '31639', from: '2021-04-01', ...values };
}
