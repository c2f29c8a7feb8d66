import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../shared/follow-up/case-state.ts';
import { DEADLINE_RULES, deadlinesOf, mayBeOverdue, STEPS } from '../../../shared/follow-up/deadlines.ts';
import { addDays } from '../../../shared/time/calendar.ts';
import { VIETNAMESE_CALENDAR } from '../../../shared/time/working-days.ts';

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2022-06-01', days));
const anyAbout = fc.record(
  { dateOfBirth: fc.oneof(anyDay, fc.constant('2023-05'), fc.constant('2023')), birthRegisteredOn: anyDay },
  { requiredKeys: [] },
);
const anyState = fc.record<CaseState>({
  stage: fc.constantFrom('open', 'contacted', 'dossier_filed'),
  cause: fc.constantFrom('never_issued', 'expired', 'dossier_in_progress'),
  openedOn: anyDay,
});
const anyRules = fc
  .tuple(fc.nat(10), fc.nat(20), fc.nat(60), fc.nat(120))
  .map(([a, b, c, newbornUnderDays]) => ({
    toContact: a + 1,
    toDossier: a + b + 1,
    toCard: a + b + c + 1,
    newbornUnderDays,
  }));

const ask = (state: CaseState, about: object, today: string, rules = DEADLINE_RULES) => {
  const found = deadlinesOf(state, about, { calendar: VIETNAMESE_CALENDAR, rules, today });
  if (found === undefined) throw new Error('an open case has deadlines');
  return found;
};

describe('deadlines', () => {
  it('follow one another after the opening, on working days', () => {
    fc.assert(
      fc.property(anyState, anyAbout, anyRules, anyDay, (state, about, rules, today) => {
        const { due, escalatesOn, startsOn } = ask(state, about, today, rules);
        const days = [state.openedOn ?? '', due.contact, due.dossier, due.card, escalatesOn];

        expect(days).toEqual(days.toSorted());
        expect(due.contact > (state.openedOn ?? '')).toBe(true);
        expect(startsOn <= (state.openedOn ?? '')).toBe(true);
        for (const step of STEPS) expect(VIETNAMESE_CALENDAR.isWorkingDay(due[step])).toBe(true);
      }),
    );
  });

  it('are overdue only where the facts alone say they may be', () => {
    fc.assert(
      fc.property(anyState, anyAbout, anyRules, anyDay, (state, about, rules, today) => {
        const { overdue } = ask(state, about, today, rules);

        expect(overdue && !mayBeOverdue(state, { calendar: VIETNAMESE_CALENDAR, rules, today })).toBe(false);
      }),
    );
  });

  it('once passed stay passed while nothing is recorded', () => {
    fc.assert(
      fc.property(anyState, anyAbout, anyDay, fc.nat(200), (state, about, today, later) => {
        const [now, then] = [today, addDays(today, later)].map((day) => ask(state, about, day));

        expect(now?.dueOn).toBe(then?.dueOn);
        expect((then?.daysLeft ?? 0) <= (now?.daysLeft ?? 0)).toBe(true);
        if (now?.late) expect(then?.late).toBe(true);
        if (now?.escalated) expect(then?.escalated).toBe(true);
      }),
    );
  });

  it('agree with themselves: late, overdue and escalated follow from the days', () => {
    fc.assert(
      fc.property(anyState, anyAbout, anyDay, fc.option(anyDay), (state, about, today, until) => {
        const found = ask({ ...state, ...(until !== null && { snoozedUntil: until }) }, about, today);

        expect(found.late).toBe(found.daysLeft < 0);
        expect(found.dueOn <= found.due.card).toBe(true);
        if (found.escalated) expect(found.overdue).toBe(true);
        if (found.overdue) expect(found.late).toBe(true);
      }),
    );
  });

  it('are never brought forward by a snooze, and the last one is never moved', () => {
    fc.assert(
      fc.property(anyState, anyAbout, anyDay, anyDay, (state, about, today, until) => {
        const before = ask(state, about, today);
        const after = ask({ ...state, snoozedUntil: until }, about, today);

        expect(after.dueOn >= before.dueOn).toBe(true);
        expect(after.due).toEqual(before.due);
        expect(after.escalatesOn).toBe(before.escalatesOn);
      }),
    );
  });

  it('are not earlier for a case opened later', () => {
    fc.assert(
      fc.property(anyState, anyDay, fc.nat(100), (state, today, days) => {
        const opened = state.openedOn ?? today;
        const early = ask(state, {}, today);
        const late = ask({ ...state, openedOn: addDays(opened, days) }, {}, today);

        for (const step of STEPS) expect(late.due[step] >= early.due[step]).toBe(true);
      }),
    );
  });
});
