import fc from 'fast-check';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import { CAUSES } from '../../../shared/coverage/status.ts';
import type { Actor } from '../../../shared/follow-up/actor.ts';
import { type Case, CLOSING_REASONS } from '../../../shared/follow-up/case.ts';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import { type CaseCommand, decide } from '../../../shared/follow-up/commands.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import { withFacts } from '../../../shared/follow-up/writes.ts';
import { addDays } from '../../../shared/time/calendar.ts';
import { gap, outcome } from '../coverage/samples.ts';
import { applied, type Cases, runOf } from './nights.ts';
import { personOf } from './people.ts';

const COMMUNES = ['31639', '31645', '31673'];
const CHILDREN = ['a', 'b', 'c'];

const { status: _, card: __, ...left } = outcome({ standing: 'moved_out', probability: 0 });
const gaps = CAUSES.map((cause) => gap({ cause }));
const finding = fc
  .tuple(
    fc.constantFrom<ChildOutcome[]>(
      outcome(),
      outcome({ status: 'unsure', probability: 0.6 }),
      left,
      ...gaps,
    ),
    fc.oneof({ weight: 4, arbitrary: fc.constant('31639') }, fc.constantFrom(...COMMUNES)),
  )
  .map(([line, unit]) => ({ ...line, unit }));

/** What a night finds of each child; a child may be gone. */
export const night = fc
  .tuple(...CHILDREN.map(() => fc.option(finding, { freq: 8, nil: undefined })))
  .map((lines) => ({
    kind: 'night' as const,
    found: CHILDREN.flatMap((childId, at) => {
      const line = lines[at];
      return line ? [{ ...line, childId }] : [];
    }),
  }));

/** A command, made when its day has come: days are counted from it, facts from the end of the list. */
type CommandOn = (today: string, one: Case) => CaseCommand;
const daysAgo = fc.constantFrom(0, 0, 0, 1, 3, -1);
const work = daysAgo.chain((ago) =>
  fc.constantFrom<CommandOn[]>(
    (today) => ({ kind: 'contact', way: 'visit', on: addDays(today, -ago) }),
    (today) => ({ kind: 'file_dossier', on: addDays(today, -ago) }),
    (today) => ({ kind: 'note', note: 'nobody_home', on: addDays(today, -ago) }),
    (today) => ({ kind: 'snooze', until: addDays(today, 5 - ago) }),
  ),
);
const transfer = fc.oneof(
  fc.constantFrom(...COMMUNES).map(
    (to): CommandOn =>
      () => ({ kind: 'offer_transfer', to }),
  ),
  fc.constantFrom('accept_transfer', 'refuse_transfer', 'withdraw_transfer').map(
    (kind): CommandOn =>
      () =>
        ({ kind }) as CaseCommand,
  ),
);
const ending = fc.oneof(
  fc
    .tuple(fc.constantFrom(...CLOSING_REASONS), fc.constantFrom('92', 'armed_forces', undefined))
    .map(([reason, place]): CommandOn => {
      const where = place === undefined ? {} : { place };
      return (today) => ({ kind: 'close', reason, on: today, ...where });
    }),
  fc.constant((): CaseCommand => ({ kind: 'reopen' })),
);
const correction = fc.nat(4).map(
  (back): CommandOn =>
    (_today, one) => ({ kind: 'correct', fact: one.facts.length - back }),
);

const deed = fc.record({
  kind: fc.constant('deed' as const),
  childId: fc.constantFrom(...CHILDREN),
  command: fc.oneof(work, { weight: 3, arbitrary: transfer }, ending, correction),
  who: fc.constantFrom('holder', 'holder', 'asked', 'asked', 'stranger'),
});
const step = fc.oneof(night, { weight: 8, arbitrary: deed });
export type Step = ReturnType<typeof step.generate>['value'];
/** A month: what happened each day, the first day a night. */
export const month = fc
  .tuple(night, fc.array(step, { minLength: 3, maxLength: 28, size: 'max' }))
  .map(([first, rest]): Step[] => [first, ...rest]);

/** Who a deed was done by, and what it was, the case being so. */
export function deedOn(one: Case, { command, who }: Step & { kind: 'deed' }, day: number): Deed {
  const { offeredTo = 'nobody' } = stateOf(one.facts);
  const unit = { holder: one.unit, asked: offeredTo, stranger: '31645' }[who] ?? one.unit;
  const by = personOf([unit], day);
  return { by, command: command(by.today, one) };
}

interface Deed {
  by: Actor;
  command: CaseCommand;
}

/** The cases after one day. */
export function afterStep(cases: Cases, one: Step, at: number): Cases {
  if (one.kind === 'night') return applied(cases, planCases(cases, one.found, runOf(at)));
  const found = cases.get(one.childId);
  if (found === undefined) return cases;
  const { command, by } = deedOn(found, one, at);
  const decision = decide(found, command, by);
  if ('refused' in decision) return cases;
  return new Map([...cases, [one.childId, withFacts(found, decision.facts)]]);
}

/** The cases after each day of the month. */
export function lived(days: readonly Step[]): Cases[] {
  const after: Cases[] = [];
  for (const [at, one] of days.entries()) after.push(afterStep(after.at(-1) ?? new Map(), one, at + 1));
  return after;
}

export const everyCase = (cases: Cases | undefined): Case[] => [...(cases?.values() ?? [])];
