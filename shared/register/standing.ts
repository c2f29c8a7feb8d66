import { earliestDay, type IsoDate } from '../time/calendar.ts';
import { isUnderSix } from '../time/eligibility.ts';
import type { Child, Residence, Standing } from './child.ts';
import { hasLeft, presenceOn } from './stays.ts';

/**
 * What a child is on a date (docs/reference/register.md). A fact dated after `asOf` has not happened yet. An imprecise
 * date of birth drops nobody: born by its earliest possible day, under six by its latest.
 */
export function standingOn(child: Child, asOf: IsoDate): Standing {
  const { dateOfBirth, residences } = child;
  if (dateOfBirth !== undefined && earliestDay(dateOfBirth) > asOf) return 'not_yet_born';
  if (residences.some((row) => row.status === 'deceased' && hasLeft(row, asOf))) return 'deceased';
  if (dateOfBirth !== undefined && !isUnderSix(dateOfBirth, asOf)) return 'aged_out';
  return livesHere(child, asOf) ? 'in_scope' : 'moved_out';
}

/**
 * Resident in the province: one row suffices, wherever else the child has left; a lapsed one, unless the child left
 * after it. Without any row that has begun, a birth registered here speaks for the child until a row says it left.
 */
function livesHere({ residences, births }: Child, asOf: IsoDate): boolean {
  const lastDeparture = latestDeparture(residences, asOf);
  const speaksForChild = (row: Residence): boolean => {
    const presence = presenceOn(row, residences, asOf);
    if (presence === 'lapsed') return (row.to ?? '') > (lastDeparture ?? '');
    return presence === 'staying' || presence === 'away';
  };

  return residences.some(speaksForChild) || (lastDeparture === undefined && births.length > 0);
}

/** `''` for a departure without a date, undefined when nobody says the child left. */
function latestDeparture(residences: readonly Residence[], asOf: IsoDate): IsoDate | undefined {
  return residences
    .filter((row) => hasLeft(row, asOf))
    .map((row) => row.statusDate ?? '')
    .sort()
    .at(-1);
}
