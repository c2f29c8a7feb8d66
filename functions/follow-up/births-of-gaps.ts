import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import { DEADLINE_RULES } from '../../shared/follow-up/deadlines.ts';
import type { BirthOf } from '../../shared/follow-up/funnel.ts';
import type { GapOfChild } from '../../shared/follow-up/gap.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import { daysBetween, earliestDay, type IsoDate, latestDay } from '../../shared/time/calendar.ts';
import { memoryFor } from './remembered.ts';

type Births = ReadonlyMap<ChildId, NonNullable<ReturnType<BirthOf>>>;

/** The months of a province or two. What a run kept never changes. */
const MOST_KEPT = 200;
const AT_ONCE = 8;
const shelfOf = memoryFor<Births>(MOST_KEPT);

/**
 * The births that move the deadline of a first contact: of children who may have been newborns at the opening. So only the birth
 * months just before the openings are read, of a province in which all cases were opened in one night four of seventy-two.
 */
export async function readBirths(
  { outcome }: Pick<Store, 'outcome'>,
  run: Pick<Run, 'outcome'>,
  gaps: readonly GapOfChild[],
): Promise<BirthOf> {
  const reached = gaps.filter(({ beforeContact }) => beforeContact !== undefined);
  const openings = [...new Set(reached.map(({ openedOn }) => openedOn))];
  const months = run.outcome.filter(({ cohort }) => mayHoldNewborns(cohort, openings));
  const read = await mapLimit(months, AT_ONCE, (month) =>
    shelfOf(outcome)(`${month.province} ${month.cohort} ${month.sha256}`, () => birthsOf(outcome, month)),
  );
  return (childId) => read.find((births) => births.has(childId))?.get(childId);
}

/** Children without a date of birth are nobody's newborns. */
function mayHoldNewborns(cohort: string, openings: readonly IsoDate[]): boolean {
  if (!/^\d/.test(cohort)) return false;
  const [first, last] = [earliestDay(cohort), latestDay(cohort)];
  return openings.some((on) => first <= on && daysBetween(last, on) < DEADLINE_RULES.newbornUnderDays);
}

async function birthsOf(outcome: Store['outcome'], month: OutcomeObject): Promise<Births> {
  const births = new Map<ChildId, NonNullable<ReturnType<BirthOf>>>();
  for (const { childId, dateOfBirth, registeredOn } of await outcome.read<ChildOutcome>(month))
    if (dateOfBirth !== undefined && registeredOn !== undefined)
      births.set(childId, { dateOfBirth, birthRegisteredOn: registeredOn });
  return births;
}
