import type { LinkModel } from '../model.ts';
import type { LinkSpec } from '../spec.ts';
import { blockingOf, comparisonsOf } from '../vocabulary.ts';
import { areToldApart } from './guards/agreement.ts';
import { differentName } from './guards/different-name.ts';
import { numberAlone, numberConflict } from './guards/numbers.ts';
import { twins } from './guards/twins.ts';
import { unnamed } from './guards/unnamed.ts';
import { dayOf, INSURANCE_NO, PERSONAL_ID } from './keys.ts';
import { mergedPerson } from './merged-person.ts';
import { givenOutline, nameOutline } from './outline.ts';
import type { Person } from './person.ts';
import { areSpeltAlike } from './spelt-name.ts';
import type { Surroundings } from './surroundings.ts';
import { personVocabulary } from './vocabulary.ts';

/** `month`: records of one birth month. `province`: what the months left over, wrong months and years among it. */
export type Pass = 'month' | 'province';

/** One linkage of people: which lists it joins, and how in each pass. */
export interface LinkTask {
  id: string;
  pass(pass: Pass, surroundings?: Surroundings): LinkSpec<Person>;
}

export interface RecordKinds {
  /** Whether one person may have several records on a side. */
  groups: { lefts: boolean; rights: boolean };
  /** Rights that leave their left waiting for another. */
  isProvisional?(right: Person): boolean;
}

/** A task from its model and the kinds of records it joins. */
export function personTask(model: LinkModel, kinds: RecordKinds): LinkTask {
  return {
    id: model.id,
    pass: (pass, surroundings = {}) => {
      const vocabulary = personVocabulary(surroundings);
      return {
        id: model.id,
        pass,
        identifiers: [PERSONAL_ID, INSURANCE_NO],
        groups: kinds.groups,
        isProvisional: kinds.isProvisional ?? (() => false),
        merge: mergedPerson,
        bucket: dayOf,
        agreeExactly,
        outline: nameOutline,
        mayRival,
        ...(!kinds.groups.lefts && { mayBeDouble: (candidate) => !areToldApart(candidate) }),
        blocking: blockingOf(model.blocking[pass] ?? [], vocabulary),
        comparisons: comparisonsOf(model.fields, vocabulary),
        guards: [numberAlone, numberConflict, differentName, unnamed, twins],
        model,
      };
    },
  };
}

function agreeExactly(left: Person, right: Person): boolean {
  const name = left.names[0];
  const other = right.names[0];
  return name !== undefined && other !== undefined && areSpeltAlike(name, other);
}

/** Whether a linked left of the same day could own one more right: the given name or a commune agrees. */
function mayRival(left: Person, right: Person): boolean {
  if (right.unit !== undefined && (left.unit === right.unit || left.otherUnits.includes(right.unit)))
    return true;
  if (givenOutline(left) !== givenOutline(right)) return false;
  const name = left.names[0];
  const other = right.names[0];
  return name !== undefined && other !== undefined && name.bare.at(-1) === other.bare.at(-1);
}
