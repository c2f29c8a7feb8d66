import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import { CAUSES } from '../../../shared/coverage/status.ts';
import { isOpen } from '../../../shared/follow-up/case-state.ts';
import { digestsOf } from '../../../shared/follow-up/digest.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import { gap, outcome } from '../coverage/samples.ts';
import { afterNights, applied, runOf, stateIn } from './nights.ts';

const { status: _, card: __, ...left } = outcome({ standing: 'moved_out', probability: 0 });
const found = fc
  .tuple(
    fc.constantFrom<ChildOutcome[]>(
      outcome(),
      outcome({ status: 'unsure', probability: 0.6 }),
      left,
      ...CAUSES.map((cause) => gap({ cause })),
    ),
    fc.constantFrom('31639', '31645', '31673'),
  )
  .map(([line, unit]) => ({ ...line, unit }));
const night = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), found), { maxLength: 8 })
  .map((lines) => [...new Map(lines.map(([childId, line]) => [childId, { ...line, childId }])).values()]);
const nights = fc.array(night, { minLength: 1, maxLength: 5 });

it('the same run again plans nothing', () => {
  fc.assert(
    fc.property(nights, (all) => {
      const cases = afterNights(all);

      expect(planCases(cases, all.at(-1) ?? [], runOf(all.length))).toEqual([]);
    }),
  );
});

it('another run that finds the same plans nothing', () => {
  fc.assert(
    fc.property(nights, (all) => {
      expect(planCases(afterNights(all), all.at(-1) ?? [], runOf(all.length + 1))).toEqual([]);
    }),
  );
});

it('a run that was killed after some of its writes plans exactly the rest', () => {
  fc.assert(
    fc.property(nights, night, fc.nat(), (before, last, cut) => {
      const cases = afterNights(before);
      const run = runOf(before.length + 1);
      const planned = planCases(cases, last, run);
      const at = cut % (planned.length + 1);

      const again = planCases(applied(cases, planned.slice(0, at)), last, run);

      expect(again).toEqual(planned.slice(at));
    }),
  );
});

it('the order of cases and outcomes makes no difference', () => {
  fc.assert(
    fc.property(nights, night, (before, last) => {
      const cases = afterNights(before);
      const run = runOf(before.length + 1);

      const turned = planCases(new Map([...cases].reverse()), last.toReversed(), run);

      expect(turned).toEqual(planCases(cases, last, run));
    }),
  );
});

it('afterwards a case is open for every uncovered child and for none that needs no card', () => {
  fc.assert(
    fc.property(nights, (all) => {
      const cases = afterNights(all);

      for (const line of all.at(-1) ?? []) {
        const state = stateIn(cases, line.childId);
        if (line.status === 'uncovered')
          expect([isOpen(state), state.cause, state.unit]).toEqual([true, line.cause, line.unit]);
        if (line.status !== 'uncovered' && line.status !== 'unsure') expect(isOpen(state)).toBe(false);
      }
    }),
  );
});

it('the digests account for every open case: those before, and what came and went', () => {
  fc.assert(
    fc.property(nights, night, (before, last) => {
      const cases = afterNights(before);
      const run = runOf(before.length + 1);
      const after = applied(cases, planCases(cases, last, run));

      const calm = { passedOn: () => undefined, lapsing: new Map() };
      for (const { unit, level, counts } of digestsOf(after.values(), run, calm)) {
        const openAt = (all: typeof cases) =>
          [...all.keys()]
            .map((id) => stateIn(all, id))
            .filter((state) => isOpen(state) && (level === 'province' || state.unit === unit)).length;
        const { opened, reopened, movedIn, movedOut, closed, stillOpen } = counts;
        expect(stillOpen).toBe(openAt(after));
        expect(openAt(cases) + opened + reopened + movedIn - movedOut - closed).toBe(stillOpen);
      }
    }),
  );
});
