import type { Cause } from '../../shared/coverage/status.ts';
import type { Day } from './days.ts';
import { fullName } from './names/naming.ts';
import type { Kid } from './people.ts';
import { type Random, sample, weighted } from './random.ts';
import { NEWBORN_DAYS } from './rates.ts';

/** Causes a card file can show. Dossiers are a feed of their own and not part of the province yet. */
export type CardCause = Exclude<Cause, 'dossier_in_progress' | 'dossier_rejected'>;

/** Published shares of causes do not exist for any province (domain 11.1); the mixes are our assumption. */
const NEWBORN_CAUSES = weighted<CardCause>([
  ['never_issued', 68],
  ['temporary_code', 22],
  ['not_yet_valid', 10],
]);
const LATER_CAUSES = weighted<CardCause>([
  ['never_issued', 46],
  ['expired', 21],
  ['decreased', 13],
  ['withdrawn', 7],
  ['temporary_code', 7],
  ['not_yet_valid', 6],
]);

/** How much likelier than others a child is to lack a card: young, late, moved (domain 11.1); the figures are ours. */
const RISK = {
  newborn: 45,
  underFourMonths: 14,
  late: 10,
  moved: 5,
  notYetResident: 4,
  temporary: 3,
  usual: 0.9,
};

/**
 * Children whose gap is easy to hide behind another's card: a twin, or a namesake born on the same day. They are drawn
 * more often than chance would have it, because a hidden gap is the error that nobody notices.
 */
const TRAP = { twin: 7, namesake: 12 };

/** Exactly `count` children in scope who lack a valid card, each with the cause. Throws when there are fewer children. */
export function chooseUncovered(kids: readonly Kid[], request: UncoveredRequest): Map<Kid['id'], CardCause> {
  const { count, asOf, random } = request;
  const inScope = kids.filter(({ standing }) => standing === 'in_scope');
  if (count > inScope.length)
    throw new Error(`Cannot leave ${count} of ${inScope.length} children without a card.`);
  const namesakes = countBy(kids, personKey);
  const weight = (kid: Kid) => riskOf(kid, asOf) * trapOf(kid, namesakes.get(personKey(kid)) ?? 1);
  const chosen = sample(inScope, count, { random, weight });
  return new Map(
    chosen.map((kid) => [
      kid.id,
      random.draw(asOf - kid.born < NEWBORN_DAYS ? NEWBORN_CAUSES : LATER_CAUSES),
    ]),
  );
}

export interface UncoveredRequest {
  count: number;
  asOf: Day;
  random: Random;
}

function riskOf(kid: Kid, asOf: Day): number {
  const age = asOf - kid.born;
  if (age < NEWBORN_DAYS) return RISK.newborn;
  if (age < 2 * NEWBORN_DAYS) return RISK.underFourMonths;
  const { move } = kid.family;
  if (move.kind === 'moved_in') return RISK.moved;
  if (!kid.papers.birthHere) return RISK.late;
  if (!kid.papers.resident) return RISK.notYetResident;
  return move.kind === 'temporary' ? RISK.temporary : RISK.usual;
}

function trapOf(kid: Kid, namesakes: number): number {
  if (kid.twin) return TRAP.twin;
  return namesakes > 1 ? TRAP.namesake : 1;
}

/** Name and date of birth together: what offices join on in spreadsheets. */
function personKey(kid: Kid): string {
  return `${kid.born} ${fullName(kid.name)}`;
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = keyOf(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
