import type { IsoDate } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';

/** The day in Vietnam by the clock of this device. */
export const today = (): IsoDate => dayInVietnam(new Date());

/** The day in Vietnam of an instant; today where none is told. */
export const dayOf = (instant: string | undefined): IsoDate =>
  instant === undefined ? today() : dayInVietnam(new Date(instant));
