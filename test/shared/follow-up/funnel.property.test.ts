import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/follow-up/case.ts';
import { isOpen, stateOf } from '../../../shared/follow-up/case-state.ts';
import { numbered, standingFacts } from '../../../shared/follow-up/corrections.ts';
import { DEADLINE_RULES } from '../../../shared/follow-up/deadlines.ts';
import { type Funnel, funnelOf } from '../../../shared/follow-up/funnel.ts';
import { gapsSince } from '../../../shared/follow-up/gap.ts';
import { addDays } from '../../../shared/time/calendar.ts';
import { VIETNAMESE_CALENDAR } from '../../../shared/time/working-days.ts';
import { everyCase, lived, month } from './months.ts';

const birth = { dateOfBirth: '2023-06-10', birthRegisteredOn: '2023-06-25' };
const context = {
  calendar: VIETNAMESE_CALENDAR,
  rules: DEADLINE_RULES,
  birthOf: (childId: string) => (childId === 'a' ? birth : undefined),
  asOf: '2023-07-24',
};
const ALWAYS = '2000-01-01';
const funnelFrom = (cases: readonly Case[], since = ALWAYS): Funnel =>
  funnelOf(gapsSince(cases, since), context);

/** The cases at the end of a month of people and nights. */
const cases = month.map((days) => everyCase(lived(days).at(-1)));

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Every figure, those of a part by their path. */
const flat = ({ closedByPerson, ...counts }: Funnel): Record<string, number> => ({
  ...counts,
  ...closedByPerson,
});

describe('whatever people and nights did', () => {
  it('each step of the funnel lies in the one before it', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { flagged, contacted, contactedInTime, dossierFiled, covered, coveredWithin15 } =
          funnelFrom(all);
        const steps = [flagged, contacted, dossierFiled, covered, coveredWithin15];

        expect(steps).toEqual(steps.toSorted((a, b) => b - a));
        expect(contactedInTime).toBeLessThanOrEqual(contacted);
      }),
    );
  });

  it('who has the card within 15 working days is of those whose days are over, the later the day the more of them', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 70 }), (all, day) => {
        const upTo = (asOf: string) => funnelOf(gapsSince(all, ALWAYS), { ...context, asOf });
        const asOf = addDays('2023-07-01', day);
        const [now, next, atLast] = [asOf, addDays(asOf, 1), '2099-12-31'].map(upTo);

        for (const one of [now, next, atLast]) {
          expect(one?.coveredOfLongAgo).toBeLessThanOrEqual(one?.contactedLongAgo ?? 0);
          expect(one?.coveredOfLongAgo).toBeLessThanOrEqual(one?.coveredWithin15 ?? 0);
        }
        expect(next?.contactedLongAgo).toBeGreaterThanOrEqual(now?.contactedLongAgo ?? 0);
        expect(atLast).toMatchObject({
          contactedLongAgo: atLast?.contacted,
          coveredOfLongAgo: atLast?.coveredWithin15,
        });
      }),
    );
  });

  it('every child flagged is open or ended in one way', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { flagged, open, covered, coveredBeforeContact, leftScope, closedByPerson, unreachable } =
          funnelFrom(all);

        expect(open + covered + coveredBeforeContact + leftScope + sumOf(closedByPerson)).toBe(flagged);
        expect(flagged).toBe(all.length);
        expect(open).toBe(all.filter(({ facts }) => isOpen(stateOf(facts))).length);
        expect(unreachable).toBeLessThanOrEqual(open + closedByPerson.moved_away);
      }),
    );
  });

  it('the units add up to the whole', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const units = [...Map.groupBy(all, ({ unit }) => unit).values()].map((own) => flat(funnelFrom(own)));

        for (const [name, count] of Object.entries(flat(funnelFrom(all))))
          expect(sumOf(Object.fromEntries(units.map((one, at) => [at, one[name] ?? 0])))).toBe(count);
      }),
    );
  });

  it('what was taken back counts as if it had never been written', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const standing = all.map((one) => ({
          ...one,
          facts: standingFacts(numbered(one.facts)).flatMap(({ fact }) =>
            fact.kind === 'corrected' ? [] : [fact],
          ),
        }));

        expect(funnelFrom(standing)).toEqual(funnelFrom(all));
      }),
    );
  });

  it('a later first day takes no child in', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 29 }), (all, day) => {
        const dayOf = (at: number) => `2023-07-${`${at}`.padStart(2, '0')}`;
        const [more, less] = [funnelFrom(all, dayOf(day)), funnelFrom(all, dayOf(day + 1))].map(flat);

        for (const [name, count] of Object.entries(less ?? {}))
          expect(more?.[name]).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});
