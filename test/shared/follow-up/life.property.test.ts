import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, stateOf } from '../../../shared/follow-up/case-state.ts';
import { conflictOf, findCarriedOut } from '../../../shared/follow-up/conflicts.ts';
import { historyOf } from '../../../shared/follow-up/corrections.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import { writesOf } from '../../../shared/follow-up/writes.ts';
import { afterStep, deedOn, everyCase, lived, month, night } from './months.ts';
import { runOf } from './nights.ts';

describe('whatever people and nights do in a month', () => {
  it('every case has a state, and stands at the unit its facts say', () => {
    fc.assert(
      fc.property(month, (days) => {
        for (const one of lived(days).flatMap(everyCase)) {
          const state = stateOf(one.facts);
          expect(state.stage).not.toBe('unopened');
          expect(state.unit).toBe(one.unit);
          expect(isOpen(state)).toBe(state.closure === undefined);
          if (!isOpen(state)) expect(state.offeredTo).toBeUndefined();
        }
      }),
    );
  });

  it('facts are only ever appended, and the version counts the writes', () => {
    fc.assert(
      fc.property(month, (days) => {
        const all = lived(days);
        for (const [at, cases] of all.entries()) {
          for (const one of everyCase(cases)) {
            const before = all[at - 1]?.get(one.childId)?.facts ?? [];
            expect(one.facts.slice(0, before.length)).toEqual(before);
            expect(writesOf(one.facts)).toHaveLength(one.version);
          }
        }
      }),
    );
  });

  it('a child without a card has an open case after the night, unless a person closed it', () => {
    fc.assert(
      fc.property(month, (days) => {
        for (const [at, cases] of lived(days).entries()) {
          const one = days[at];
          if (one?.kind !== 'night') continue;
          for (const { childId, status, standing } of one.found) {
            const state = stateOf(cases.get(childId)?.facts ?? []);
            const needsCase = standing === 'in_scope' && status === 'uncovered';
            if (needsCase) expect(isOpen(state) || state.closure?.by === 'person').toBe(true);
            if (status === 'covered' || standing !== 'in_scope') expect(isOpen(state)).toBe(false);
          }
        }
      }),
    );
  });

  it('the same night again, and the next one that finds the same, write nothing', () => {
    fc.assert(
      fc.property(month, night, (days, last) => {
        const at = days.length + 1;
        const cases = afterStep(lived(days).at(-1) ?? new Map(), last, at);

        expect(planCases(cases, last.found, runOf(at))).toEqual([]);
        expect(planCases(cases, last.found, runOf(at + 1))).toEqual([]);
      }),
    );
  });

  it('a command that was carried out is known again, whatever is written after it', () => {
    fc.assert(
      fc.property(month, (days) => {
        const all = lived(days);
        for (const [at, one] of days.entries()) {
          if (one.kind === 'night') continue;
          const before = all[at - 1]?.get(one.childId);
          const after = all[at]?.get(one.childId);
          if (before === undefined || after === undefined || after === before) continue;
          const given = { ...deedOn(before, one, at + 1), seen: before.version };
          expect(findCarriedOut(after, given)).toBe(after.facts.at(-1));
          expect(findCarriedOut(before, given)).toBeUndefined();
          const later = all.at(-1)?.get(one.childId) ?? after;
          const stands = historyOf(later.facts)[before.facts.length]?.stands;
          if (stands) expect(findCarriedOut(later, given)).toBeDefined();
        }
      }),
    );
  });

  it('a conflict tells all that was written since', () => {
    fc.assert(
      fc.property(month, fc.nat(), (days, cut) => {
        const all = lived(days);
        for (const one of everyCase(all.at(-1))) {
          const { since, before, after } = conflictOf(one, cut % one.version);
          const known = one.facts.slice(0, one.facts.length - since.length);
          expect(since.map(({ fact }) => fact)).toEqual(one.facts.slice(known.length));
          expect([before, after]).toEqual([stateOf(known), stateOf(one.facts)]);
        }
      }),
    );
  });
});
