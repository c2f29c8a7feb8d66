import { dateComparison } from './comparisons/date.ts';
import { nameComparison } from './comparisons/name.ts';
import { personalIdComparison } from './comparisons/number.ts';
import { fatherComparison, guardianComparison, motherComparison } from './comparisons/parents.ts';
import { codesOnly, type DistanceOf, placeComparison, unitsOf } from './comparisons/place.ts';
import { sexComparison } from './comparisons/sex.ts';
import type { NameFrequencies } from './frequencies.ts';
import { differentName } from './guards/different-name.ts';
import { numberAlone, numberConflict } from './guards/numbers.ts';
import { twins } from './guards/twins.ts';
import { dayOf, INSURANCE_NO, MONTH_BLOCKING, nameAndDay, PERSONAL_ID, PROVINCE_BLOCKING } from './keys.ts';
import { mergedPerson } from './merged-person.ts';
import type { Person } from './person.ts';
import { maySharePerson } from './same-person.ts';
import type { Comparison, LinkModel, LinkSpec } from './spec.ts';

/** `month`: records of one birth month. `province`: what the months left over, wrong months and years among it. */
export type Pass = 'month' | 'province';

/** What the linkage may know of the world outside the two lists. */
export interface Surroundings {
  /** How far two communes lie apart; without it only equal codes are near. */
  distance?: DistanceOf;
  /** How often names occur in the province; without it they are counted in the lists of the call. */
  frequencies?: NameFrequencies;
}

/** One linkage of people: which lists it joins, and how in each pass. */
export interface LinkTask {
  id: string;
  pass(pass: Pass, surroundings?: Surroundings): LinkSpec<Person>;
}

/** A task from its model and whether one person may have several records on each side. */
export function personTask(model: LinkModel, groups: { lefts: boolean; rights: boolean }): LinkTask {
  return {
    id: model.id,
    pass: (pass, surroundings = {}) => ({
      id: model.id,
      pass,
      identifiers: [PERSONAL_ID, INSURANCE_NO],
      sane: maySharePerson,
      groups,
      merge: mergedPerson,
      exactKey: nameAndDay,
      rivalKey: dayOf,
      mayRival,
      blocking: pass === 'month' ? MONTH_BLOCKING : PROVINCE_BLOCKING,
      comparisons: comparisonsOf(model, surroundings),
      guards: [numberAlone, numberConflict, differentName, twins],
      model,
    }),
  };
}

function comparisonsOf(
  model: LinkModel,
  { distance = codesOnly, frequencies }: Surroundings,
): Comparison<Person>[] {
  return [
    personalIdComparison,
    nameComparison(model.fields.name ?? {}, frequencies),
    dateComparison(model.fields.date ?? {}),
    sexComparison,
    motherComparison,
    fatherComparison,
    guardianComparison,
    placeComparison(distance),
  ];
}

/** Whether a linked left of the same day could own one more right: the given name or a commune agrees. */
function mayRival(left: Person, right: Person): boolean {
  const [name, other] = [left.names[0], right.names[0]];
  if (name !== undefined && other !== undefined && name.bare.at(-1) === other.bare.at(-1)) return true;
  const units = unitsOf(right);
  return unitsOf(left).some((unit) => units.includes(unit));
}
