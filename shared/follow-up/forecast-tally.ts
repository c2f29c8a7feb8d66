import type { ChildOutcome } from '../coverage/outcome.ts';
import { memoise } from '../identity/memo.ts';
import { addDays, type IsoDate, latestDay } from '../time/calendar.ts';
import { completes72Months, eligibleUntil } from '../time/eligibility.ts';

/** What a forecast looks at; a run's outcomes hold all of it. */
export type ForecastChild = Pick<
  ChildOutcome,
  'unit' | 'district' | 'dateOfBirth' | 'registeredOn' | 'standing' | 'status' | 'card'
>;

/** First and last day, both included. */
interface Window {
  from: IsoDate;
  to: IsoDate;
}

/** The days foretold; those whose registrations are counted; those whose newborns say how many stay without a card. */
export interface Windows {
  ahead: Window;
  births: Window;
  newborns: Window;
}

type CountByDay = Map<IsoDate, number>;

export interface ForecastTally {
  registered: number;
  newborns: number;
  newbornsWithoutCard: number;
  cardsEnding: CountByDay;
  turningSix: CountByDay;
  rightEnding: CountByDay;
}

export function newTally(): ForecastTally {
  return {
    registered: 0,
    newborns: 0,
    newbornsWithoutCard: 0,
    cardsEnding: new Map(),
    turningSix: new Map(),
    rightEnding: new Map(),
  };
}

/** The tally of all of them together. */
export function sumOf(tallies: Iterable<ForecastTally>): ForecastTally {
  const sum = newTally();
  for (const tally of tallies) {
    sum.registered += tally.registered;
    sum.newborns += tally.newborns;
    sum.newbornsWithoutCard += tally.newbornsWithoutCard;
    for (const days of ['cardsEnding', 'turningSix', 'rightEnding'] as const)
      for (const [day, children] of tally[days]) add(sum[days], day, children);
  }
  return sum;
}

/** The children of a province have some two thousand birthdays between them. */
const BIRTHDAYS = 5_000;
const sixYearsFrom = memoise(BIRTHDAYS, (born) => completes72Months(latestDay(born)));
const rightOf = memoise(BIRTHDAYS, (born) => eligibleUntil(latestDay(born)));

/** Counts a child into the tally, which it changes. Who has left, died or is not yet born counts nowhere. */
export function addChild(tally: ForecastTally, child: ForecastChild, windows: Windows): void {
  const { standing, dateOfBirth } = child;
  if (standing !== 'in_scope' && standing !== 'aged_out') return;
  if (dateOfBirth !== undefined) {
    countWithin(windows.ahead, sixYearsFrom(dateOfBirth), tally.turningSix);
    countWithin(windows.ahead, rightOf(dateOfBirth), tally.rightEnding);
  }
  if (standing === 'in_scope') addChildInScope(tally, child, windows);
}

function addChildInScope(tally: ForecastTally, child: ForecastChild, windows: Windows): void {
  const { registeredOn, status } = child;
  if (isWithin(windows.births, registeredOn)) tally.registered += 1;
  if (isWithin(windows.newborns, registeredOn)) {
    tally.newborns += 1;
    if (status === 'uncovered') tally.newbornsWithoutCard += 1;
  }
  countWithin(windows.ahead, gapDay(child), tally.cardsEnding);
}

const dayAfter = memoise(BIRTHDAYS, (day) => addDays(day, 1));

/** The first day without the card that covers the child now; none where the child is six by then. */
function gapDay({ status, card, dateOfBirth }: ForecastChild): IsoDate | undefined {
  if (status !== 'covered' || card?.validTo === undefined) return undefined;
  const gap = dayAfter(card.validTo);
  return dateOfBirth === undefined || gap < sixYearsFrom(dateOfBirth) ? gap : undefined;
}

function isWithin({ from, to }: Window, day: IsoDate | undefined): boolean {
  return day !== undefined && from <= day && day <= to;
}

function countWithin(window: Window, day: IsoDate | undefined, counts: CountByDay): void {
  if (day !== undefined && isWithin(window, day)) add(counts, day, 1);
}

function add(counts: CountByDay, day: IsoDate, children: number): void {
  counts.set(day, (counts.get(day) ?? 0) + children);
}
