import type { Actor } from '../../../shared/follow-up/actor.ts';
import type { Case } from '../../../shared/follow-up/case.ts';
import { type CaseCommand, decide } from '../../../shared/follow-up/commands.ts';
import { withFacts } from '../../../shared/follow-up/writes.ts';
import { liesAmid } from '../../../shared/units/lies-amid.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import { UNITS } from '../coverage/samples.ts';

/** A person of these communes, at three in the morning UTC of a day in July 2023. */
export function personOf(units: readonly UnitCode[], day = 2, subject = 'account-7'): Actor {
  const today = `2023-07-${String(day).padStart(2, '0')}`;
  return {
    subject,
    at: `${today}T03:00:00.000Z`,
    today,
    actsFor: (unit) => units.includes(unit),
    hasUnit,
    isAmidUnits: (code) => liesAmid(code, hasUnit),
  };
}

const hasUnit = (code: UnitCode) => UNITS.some((unit) => unit.code === code);

/** The case after a command that is not refused. */
export function afterCommand(one: Case, command: CaseCommand, by: Actor): Case {
  const decision = decide(one, command, by);
  if ('refused' in decision) throw new Error(decision.refused.code);
  return withFacts(one, decision.facts);
}
