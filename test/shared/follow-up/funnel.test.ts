import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../shared/follow-up/case.ts';
import { DEADLINE_RULES } from '../../../shared/follow-up/deadlines.ts';
import { emptyFunnel, type Funnel, funnelOf } from '../../../shared/follow-up/funnel.ts';
import { gapsSince } from '../../../shared/follow-up/gap.ts';
import type { Note } from '../../../shared/follow-up/notes.ts';
import { VIETNAMESE_CALENDAR } from '../../../shared/time/working-days.ts';

const UNIT = '31639';
/** A Monday; five working days later it is the 10th. */
const DAY = '2023-07-03';

const byNight = (on: string) => ({ on, at: `${on}T18:00:00.000Z`, runId: `${on}-a1b2c3` });
const byPerson = (on: string) => ({ on, at: `${on}T03:00:00.000Z`, by: 'account-7' });
const CARD = { kind: 'card', card: { ref: '0a1b2c' } } as const;

const OPENED: CaseFact = { ...byNight(DAY), kind: 'opened', unit: UNIT, cause: 'never_issued' };
const contact = (on: string): CaseFact => ({ ...byPerson(on), kind: 'contacted', way: 'visit' });
const dossier = (on: string): CaseFact => ({ ...byPerson(on), kind: 'dossier_filed' });
const note = (what: Note, on = '2023-07-04'): CaseFact => ({ ...byPerson(on), kind: 'noted', note: what });
const snooze = (on: string, until: string): CaseFact => ({ ...byPerson(on), kind: 'snoozed', until });
const correct = (fact: number): CaseFact => ({ ...byPerson('2023-07-20'), kind: 'corrected', fact });
const cause = (what: 'dossier_in_progress' | 'not_yet_valid'): CaseFact => ({
  ...byNight('2023-07-05'),
  kind: 'cause_changed',
  cause: what,
});
const card = (on: string): CaseFact => ({ ...byNight(on), kind: 'closed_by_data', proof: CARD });
const confirmed = (on: string): CaseFact => ({ ...byNight(on), kind: 'confirmed_by_data', proof: CARD });
const gone: CaseFact = { ...byNight('2023-07-20'), kind: 'closed_by_data', proof: { kind: 'gone' } };
const leave = (place: string): CaseFact => ({
  ...byPerson('2023-07-20'),
  kind: 'closed_by_person',
  reason: 'moved_away',
  place,
});
const refuse: CaseFact = { ...byPerson('2023-07-20'), kind: 'closed_by_person', reason: 'refused' };
const reopened = (on: string): CaseFact => ({
  ...byNight(on),
  kind: 'reopened',
  unit: UNIT,
  cause: 'expired',
});

interface Asking {
  since?: string;
  /** Else a day on which nobody's 15 working days are over. */
  asOf?: string;
  /** Of the one child. */
  birth?: { dateOfBirth: string; birthRegisteredOn: string };
}

/** The funnel of one case. */
function counted(
  facts: CaseFact[],
  { since = '2023-01-01', asOf = '2023-07-02', birth }: Asking = {},
): Funnel {
  const one = { province: '94', childId: 'child-1', unit: UNIT, version: facts.length, facts };
  const context = { calendar: VIETNAMESE_CALENDAR, rules: DEADLINE_RULES, birthOf: () => birth, asOf };
  return funnelOf(gapsSince([one], since), context);
}

/** The figures that are not zero, reasons of people by name. */
function figures(facts: CaseFact[], asking?: Asking): string {
  const { closedByPerson, ...rest } = counted(facts, asking);
  const all = Object.entries({ ...rest, ...closedByPerson });
  return all.flatMap(([name, count]) => (count === 0 ? [] : [name])).join(' ');
}

describe('the funnel of a case', () => {
  it.each<[string, CaseFact[]]>([
    ['flagged open', [OPENED]],
    ['flagged contacted contactedInTime open', [OPENED, contact('2023-07-10')]],
    ['flagged contacted open', [OPENED, contact('2023-07-11')]],
    [
      'flagged contacted contactedInTime dossierFiled open',
      [OPENED, contact('2023-07-05'), dossier('2023-07-06')],
    ],
    [
      'flagged contacted contactedInTime dossierFiled covered coveredWithin15',
      [OPENED, contact('2023-07-05'), dossier('2023-07-06'), card('2023-07-26')],
    ],
    [
      'flagged contacted contactedInTime dossierFiled covered',
      [OPENED, contact('2023-07-05'), dossier('2023-07-06'), card('2023-07-27')],
    ],
    ['flagged coveredBeforeContact', [OPENED, card('2023-07-05')]],
    ['flagged leftScope', [OPENED, gone]],
    ['flagged contacted contactedInTime leftScope', [OPENED, contact('2023-07-05'), gone]],
    ['flagged refused', [OPENED, refuse]],
    ['flagged moved_away', [OPENED, leave('92')]],
  ])('is %s (%#)', (expected, facts) => {
    expect(figures(facts)).toBe(expected);
  });

  it('has a dossier where a person, the data or the card shows one, once somebody was there', () => {
    const met = [OPENED, contact('2023-07-05')];
    const filed = (facts: CaseFact[]) => counted(facts).dossierFiled;

    expect(
      [
        [...met, cause('dossier_in_progress')],
        [...met, cause('not_yet_valid')],
        [...met, card('2023-09-01')],
      ].map(filed),
    ).toEqual([1, 1, 1]);
    expect([met, [OPENED, cause('dossier_in_progress')], [OPENED, card('2023-07-05')]].map(filed)).toEqual([
      0, 0, 0,
    ]);
  });

  it('takes a dossier for a contact: nobody files without the family', () => {
    expect(figures([OPENED, dossier('2023-07-10')])).toBe(
      'flagged contacted contactedInTime dossierFiled open',
    );
    expect(figures([OPENED, dossier('2023-07-11')])).toBe('flagged contacted dossierFiled open');
    expect(figures([OPENED, dossier('2023-05-02'), card('2023-07-24')])).toContain('coveredWithin15');
    expect(figures([OPENED, dossier('2023-05-02'), card('2023-07-25')])).not.toContain('coveredWithin15');
  });

  it('counts the first contact by its day, whenever it was written down', () => {
    expect(figures([OPENED, contact('2023-07-12'), contact('2023-07-07')])).toContain('contactedInTime');
    expect(figures([OPENED, dossier('2023-05-02'), contact('2023-07-12')])).not.toContain('contactedInTime');
  });

  it('is in time as the list of the commune had it: put off before, not after', () => {
    expect(figures([OPENED, snooze('2023-07-07', '2023-07-14'), contact('2023-07-14')])).toContain(
      'contactedInTime',
    );
    expect(figures([OPENED, contact('2023-07-14'), snooze('2023-07-14', '2023-07-20')])).not.toContain(
      'contactedInTime',
    );
    expect(figures([OPENED, cause('dossier_in_progress'), contact('2023-08-01')])).toContain(
      'contactedInTime',
    );
  });

  it('gives a newborn the time from its registration', () => {
    const birth = { dateOfBirth: '2023-06-20', birthRegisteredOn: '2023-06-28' };
    const older = { ...birth, dateOfBirth: '2023-01-20' };

    expect(figures([OPENED, contact('2023-07-05')], { birth })).toContain('contactedInTime');
    expect(figures([OPENED, contact('2023-07-06')], { birth })).not.toContain('contactedInTime');
    expect(figures([OPENED, contact('2023-07-06')], { birth: older })).toContain('contactedInTime');
  });

  it('does not count what was taken back', () => {
    expect(figures([OPENED, contact('2023-07-05'), correct(2)])).toBe('flagged open');
    expect(figures([OPENED, note('nobody_home'), correct(2)])).toBe('flagged open');
    expect(figures([OPENED, refuse, correct(2)])).toBe('flagged open');
    expect(figures([OPENED, contact('2023-07-05'), correct(2), correct(3)])).toContain('contacted');
  });

  it('has the card where the data confirm what a person said, on the day they do', () => {
    const closed = [OPENED, contact('2023-07-05'), refuse];

    expect(figures([...closed, confirmed('2023-07-26')])).toBe(
      'flagged contacted contactedInTime dossierFiled covered coveredWithin15',
    );
    expect(figures([...closed, confirmed('2023-07-27')])).not.toContain('coveredWithin15');
  });

  it('counts 15 working days as over from the night of the last of them', () => {
    const met = [OPENED, contact('2023-07-05')];
    const longAgo = (facts: CaseFact[], asOf: string) => {
      const { contactedLongAgo, coveredOfLongAgo, coveredWithin15 } = counted(facts, { asOf });
      return [contactedLongAgo, coveredOfLongAgo, coveredWithin15];
    };

    expect(longAgo(met, '2023-07-25')).toEqual([0, 0, 0]);
    expect(longAgo(met, '2023-07-26')).toEqual([1, 0, 0]);
    expect(longAgo([...met, card('2023-07-10')], '2023-07-25')).toEqual([0, 0, 1]);
    expect(longAgo([...met, card('2023-07-26')], '2023-07-26')).toEqual([1, 1, 1]);
    expect(longAgo([...met, card('2023-07-27')], '2023-07-27')).toEqual([1, 0, 0]);
    expect(longAgo([OPENED, card('2023-07-10')], '2023-12-01')).toEqual([0, 0, 0]);
  });

  it('is about the last gap, and about none that began before', () => {
    const twice = [
      OPENED,
      contact('2023-07-05'),
      note('nobody_home'),
      card('2023-07-10'),
      reopened('2024-01-02'),
    ];

    expect(figures(twice)).toBe('flagged open');
    expect(counted(twice).flagged).toBe(1);
    expect(counted(twice, { since: '2024-01-03' })).toEqual(emptyFunnel());
    expect(figures([OPENED], { since: DAY })).toBe('flagged open');
  });
});

describe('a family is unreachable', () => {
  const MET = contact('2023-07-05');

  it.each<[string, CaseFact[]]>([
    ['whom nobody found at home', [OPENED, note('nobody_home')]],
    ['whose address nobody found', [OPENED, note('address_not_found')]],
    ['who did not answer', [OPENED, note('phone_unanswered'), note('works_away')]],
    ['that left for nobody knows where', [OPENED, leave('unknown')]],
    ['that left for nobody knows where after a contact', [OPENED, MET, leave('unknown')]],
  ])('%s', (_, facts) => {
    expect(counted(facts).unreachable).toBe(1);
  });

  it.each<[string, CaseFact[]]>([
    ['nobody tried to reach', [OPENED]],
    ['somebody spoke with or of', [OPENED, note('asks_call_back'), note('works_away')]],
    ['was met after it', [OPENED, note('nobody_home'), MET]],
    ['was met before it', [OPENED, MET, note('nobody_home', '2023-07-08')]],
    ['has its card', [OPENED, note('nobody_home'), card('2023-07-10')]],
    ['left for another province', [OPENED, note('nobody_home'), leave('92')]],
    ['was looked for in an earlier gap', [OPENED, note('nobody_home'), refuse, reopened('2023-08-01')]],
  ])('but not one that %s', (_, facts) => {
    expect(counted(facts).unreachable).toBe(0);
  });
});
