import { addMonths, type IsoDate } from '../../shared/time/calendar.ts';
import type { Words } from '../language/words.ts';

/** A stretch of time up to the reference date. */
export interface Period {
  /** First day of openings that count; none for the twelve months the API takes by itself. */
  since: IsoDate | undefined;
  words: Words;
}

/** Before the first case of any province. */
const EVER = '2000-01-01';

/** The periods that can be chosen. */
export function periodsUpTo(asOf: IsoDate): Period[] {
  return [
    period(undefined, '12 tháng qua', 'Last 12 months'),
    period(addMonths(asOf, -6), '6 tháng qua', 'Last 6 months'),
    period(addMonths(asOf, -3), '3 tháng qua', 'Last 3 months'),
    period(addMonths(asOf, -1), '1 tháng qua', 'Last month'),
    period(EVER, 'Từ trước đến nay', 'Since the beginning'),
  ];
}

function period(since: IsoDate | undefined, vi: string, en: string): Period {
  return { since, words: { vi, en } };
}
