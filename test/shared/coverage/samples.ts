import type { LinkedCard } from '../../../shared/coverage/assessment.ts';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { CardRecord, DossierRecord } from '../../../shared/feeds/records.ts';
import type { Child } from '../../../shared/register/child.ts';
import type { Unit } from '../../../shared/units/unit.ts';

/** The day everything is asked about, unless a test says otherwise. */
export const AS_OF = '2023-06-30';

/** A child of two years. */
export function child(values: Partial<Child> = {}): Child {
  return {
    id: 'child-1',
    dateOfBirth: '2021-03-14',
    otherDates: [],
    names: ['Lâm Gia Hân'],
    personalIds: [],
    motherNames: ['Thạch Thị Sa Rươl'],
    fatherNames: [],
    residences: [],
    births: ['b-1'],
    residents: ['r-1'],
    ...values,
  };
}

/** A card that covers the child on {@link AS_OF}; every value can be replaced. */
export function card(values: Partial<CardRecord> = {}): CardRecord {
  return {
    key: 'card-1',
    card_no: 'TE1949420012345',
    valid_from: '2021-03-14',
    valid_to: '2027-09-30',
    status: 'active',
    ...values,
  };
}

/** A temporary code; the feed may pass it off as an active card. */
export function temporaryCode(values: Partial<CardRecord> = {}): CardRecord {
  return card({ key: 'code-1', card_no: 'TE194KT2112345', ...values });
}

export function linked(record: CardRecord, probability = 0.99): LinkedCard {
  return { card: record, probability };
}

/** A dossier filed in the spring before {@link AS_OF}. */
export function dossier(values: Partial<DossierRecord> = {}): DossierRecord {
  return {
    key: 'dossier-1',
    submitted_on: '2023-06-01',
    state_date: '2023-06-02',
    state: 'received',
    ...values,
  };
}

/** A covered child at Trường Khánh (31639). */
export function outcome(values: Partial<ChildOutcome> = {}): ChildOutcome {
  return {
    childId: 'child-1',
    unit: '31639',
    dateOfBirth: '2021-03-14',
    standing: 'in_scope',
    status: 'covered',
    probability: 0.99,
    card: { ref: 'a1b2c3', validFrom: '2021-03-14', validTo: '2027-09-30' },
    sources: { births: [], residents: [], cards: [] },
    ...values,
  };
}

/** An uncovered child at Trường Khánh. */
export function gap(values: Partial<ChildOutcome> = {}): ChildOutcome {
  const { card: _, ...line } = outcome();
  return { ...line, status: 'uncovered', cause: 'never_issued', probability: 0, ...values };
}

/** One province, two districts, three communes. */
export const UNITS: readonly Unit[] = [
  { code: '94', name: 'Tỉnh Sóc Trăng', level: 'province' },
  { code: '946', name: 'Huyện Long Phú', level: 'district', parent_code: '94' },
  { code: '947', name: 'Huyện Cù Lao Dung', level: 'district', parent_code: '94' },
  { code: '31639', name: 'Xã Trường Khánh', level: 'commune', parent_code: '946' },
  { code: '31645', name: 'Xã Tân Hưng', level: 'commune', parent_code: '946' },
  { code: '31673', name: 'Xã An Thạnh 1', level: 'commune', parent_code: '947' },
];
