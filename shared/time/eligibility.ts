import { addMonths, type IsoDate, latestDay, type WrittenDate } from './calendar.ts';

const MONTHS = 72;

/** The day a child completes 72 months (Law on Health Insurance, Art. 16(3)(d)). Born on 29/02: 28/02 of a common year. */
export function completes72Months(dob: IsoDate): IsoDate {
  return addMonths(dob, MONTHS);
}

/**
 * Whether the child has not yet completed 72 months on a day: who counts in the rate. With a partial date of birth the
 * latest day it can mean decides, so that no child is dropped for an imprecise date. Says nothing about being born.
 */
export function isUnderSix(dob: WrittenDate, on: IsoDate): boolean {
  return on < completes72Months(latestDay(dob));
}

/**
 * The day up to which the law gives the child a card: the day it completes 72 months or, when that day is on or before
 * 30 September, 30 September of that year, because the school term has not begun (Art. 16(3)(d)). A card ending
 * earlier is short-dated. The practice of printing the end of the month for later birthdays (Decision 595/QD-BHXH) is
 * not in the law and not confirmed, so it is not applied here.
 */
export function eligibleUntil(dob: IsoDate): IsoDate {
  const completed = completes72Months(dob);
  const termStart = `${completed.slice(0, 4)}-09-30`;
  return completed <= termStart ? termStart : completed;
}
