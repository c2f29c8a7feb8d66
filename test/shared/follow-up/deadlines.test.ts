import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../shared/follow-up/case.ts';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import {
  DEADLINE_RULES,
  type Deadlines,
  deadlinesOf,
  STEP_WORDS,
  STEPS,
} from '../../../shared/follow-up/deadlines.ts';
import { VIETNAMESE_CALENDAR } from '../../../shared/time/working-days.ts';

const night = { at: '2023-07-02T18:00:00.000Z', runId: 'run-1' };
const person = { at: '2023-07-06T03:00:00.000Z', by: 'account-7' };
const OPENED: CaseFact = { ...night, on: '2023-07-03', kind: 'opened', unit: '31639', cause: 'never_issued' };
const CONTACTED: CaseFact = { ...person, on: '2023-07-06', kind: 'contacted', way: 'visit' };
const FILED: CaseFact = { ...person, on: '2023-07-10', kind: 'dossier_filed' };
const CLOSED: CaseFact = { ...person, on: '2023-07-11', kind: 'closed_by_person', reason: 'refused' };

function snoozedUntil(until: string): CaseFact {
  return { ...person, on: '2023-07-06', kind: 'snoozed', until };
}

interface Asked {
  facts?: CaseFact[];
  about?: Parameters<typeof deadlinesOf>[1];
  today?: string;
}

function deadlines({ facts = [OPENED], about = {}, today = '2023-07-06' }: Asked): Deadlines | undefined {
  return deadlinesOf(stateOf(facts), about, { calendar: VIETNAMESE_CALENDAR, rules: DEADLINE_RULES, today });
}

describe('the deadlines of a case', () => {
  it('are 5, 15 and 60 working days from the opening', () => {
    expect(deadlines({})).toEqual({
      clock: 'opening',
      startsOn: '2023-07-03',
      next: 'contact',
      dueOn: '2023-07-10',
      daysLeft: 2,
      late: false,
      due: { contact: '2023-07-10', dossier: '2023-07-24', card: '2023-09-27' },
      overdue: false,
      escalatesOn: '2023-09-28',
      escalated: false,
      snoozed: false,
      provisional: false,
    });
  });

  it.each([
    ['contact', [OPENED], '2023-07-10'],
    ['dossier', [OPENED, CONTACTED], '2023-07-24'],
    ['card', [OPENED, CONTACTED, FILED], '2023-09-27'],
    ['card', [OPENED, FILED, CONTACTED], '2023-09-27'],
  ] as const)('ask for the %s next (%#)', (next, facts, dueOn) => {
    expect(deadlines({ facts: [...facts] })).toMatchObject({ next, dueOn });
  });

  it.each(['dossier_in_progress', 'not_yet_valid'] as const)(
    'ask for no visit when the cause is %s',
    (cause) => {
      expect(deadlines({ facts: [{ ...OPENED, cause }] })?.next).toBe('card');
    },
  );

  it.each([
    ['2023-07-10', 0, false],
    ['2023-07-11', -1, true],
    ['2023-07-17', -5, true],
  ])('seen on %s leave %i days', (today, daysLeft, late) => {
    expect(deadlines({ today })).toMatchObject({ daysLeft, late });
  });

  it('bring in the province on the first working day after the last of them', () => {
    const seen = (today: string) => deadlines({ facts: [OPENED, CONTACTED, FILED], today });

    expect(seen('2023-09-27')).toMatchObject({ overdue: false, escalated: false });
    expect(seen('2023-09-28')).toMatchObject({ overdue: true, late: true, escalated: true });
  });

  it('are told apart in both languages', () => {
    for (const language of ['vi', 'en'] as const)
      expect(new Set(STEPS.map((step) => STEP_WORDS[step][language])).size).toBe(STEPS.length);
  });

  it('are none where nobody has to act', () => {
    expect(deadlines({ facts: [] })).toBeUndefined();
    expect(deadlines({ facts: [OPENED, CLOSED] })).toBeUndefined();
  });

  it('start again when the case is reopened', () => {
    const facts: CaseFact[] = [OPENED, CLOSED, { ...OPENED, on: '2023-08-01', kind: 'reopened' }];

    expect(deadlines({ facts })).toMatchObject({ startsOn: '2023-08-01', next: 'contact' });
  });

  it('of a past day are found again from the facts known then', () => {
    const facts = [OPENED, CONTACTED, FILED];
    const asOf = (day: string) => deadlines({ facts: facts.filter(({ on }) => on <= day), today: day });

    expect(asOf('2023-07-05')).toMatchObject({ next: 'contact', daysLeft: 3 });
    expect(asOf('2023-07-06')).toMatchObject({ next: 'dossier', daysLeft: 12 });
    expect(asOf('2023-07-10')).toMatchObject({ next: 'card', late: false });
  });

  it('of the days not yet announced are provisional', () => {
    expect(deadlines({ facts: [{ ...OPENED, on: '2026-12-28' }] })?.provisional).toBe(true);
  });
});

describe('the clock of a newborn', () => {
  const about = { dateOfBirth: '2023-06-12', birthRegisteredOn: '2023-06-26' };

  it('runs from the registration of the birth', () => {
    expect(deadlines({ about })).toMatchObject({
      clock: 'birth_registration',
      startsOn: '2023-06-26',
      due: { dossier: '2023-07-17', card: '2023-09-20' },
    });
  });

  it('is that of a child born in a month that is recent enough', () => {
    expect(deadlines({ about: { ...about, dateOfBirth: '2023-06' } })?.clock).toBe('birth_registration');
  });

  it('leaves the commune time from the opening all the same', () => {
    const late = { dateOfBirth: '2023-04-10', birthRegisteredOn: '2023-04-11' };

    expect(deadlines({ about: late })?.due).toEqual({
      contact: '2023-07-04',
      dossier: '2023-07-10',
      card: '2023-07-24',
    });
  });

  it.each([
    ['older', { dateOfBirth: '2023-04-01', birthRegisteredOn: '2023-06-26' }],
    ['of a month without a day', { dateOfBirth: '2023-04', birthRegisteredOn: '2023-06-26' }],
    ['without a registration', { dateOfBirth: '2023-06-12' }],
    ['registered on the day of the opening', { dateOfBirth: '2023-06-12', birthRegisteredOn: '2023-07-03' }],
    ['registered after the opening', { dateOfBirth: '2023-06-12', birthRegisteredOn: '2023-07-05' }],
    ['without a date of birth', { birthRegisteredOn: '2023-06-26' }],
  ])('is not that of a child %s', (_, child) => {
    expect(deadlines({ about: child })?.clock).toBe('opening');
  });
});

describe('a snooze', () => {
  it('moves what is due to its end', () => {
    expect(deadlines({ facts: [OPENED, snoozedUntil('2023-07-20')] })).toMatchObject({
      dueOn: '2023-07-20',
      snoozed: true,
      late: false,
    });
  });

  it('that ends on a weekend moves it to the Monday', () => {
    expect(deadlines({ facts: [OPENED, snoozedUntil('2023-07-15')] })?.dueOn).toBe('2023-07-17');
  });

  it('that ends before the deadline changes nothing', () => {
    expect(deadlines({ facts: [OPENED, snoozedUntil('2023-07-07')] })?.dueOn).toBe('2023-07-10');
  });

  it('never moves the last deadline', () => {
    const facts = [OPENED, snoozedUntil('2023-12-01')];

    expect(deadlines({ facts, today: '2023-09-28' })).toMatchObject({
      dueOn: '2023-09-27',
      snoozed: true,
      overdue: true,
      escalated: true,
    });
  });
});
