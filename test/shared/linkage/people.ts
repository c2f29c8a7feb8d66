import type { Person } from '../../../shared/linkage/people/person.ts';
import { type PersonSource, personOf } from '../../../shared/linkage/people/person-of.ts';
import type { LinkOutcome } from '../../../shared/linkage/spec.ts';

/** A synthetic child of commune 31501 born on 4 March 2020, unless told otherwise. */
export function child(ref: string, values: Omit<PersonSource, 'ref'> = {}): Person {
  return personOf({
    ref,
    names: ['Lý Hoàng Khải'],
    dates: ['2020-03-04'],
    sex: 'male',
    unit: '31501',
    mothers: ['Trần Thị Sen'],
    ...values,
  });
}

/** A card of the same child as `child`, with its mother as guardian and no personal number. */
export function card(ref: string, values: Omit<PersonSource, 'ref'> = {}): Person {
  return personOf({
    ref,
    names: ['Lý Hoàng Khải'],
    dates: ['2020-03-04'],
    sex: 'male',
    unit: '31501',
    guardians: ['Trần Thị Sen'],
    insuranceNo: `94${ref.padStart(8, '0').slice(-8)}`,
    ...values,
  });
}

/** `left–right` by ref, in order. */
export function pairsOf(outcome: LinkOutcome, lefts: readonly Person[], rights: readonly Person[]): string[] {
  return outcome.links.map(({ left, right }) => `${lefts[left]?.ref}–${rights[right]?.ref}`);
}

/** Ref and doubt of every unsure left. */
export function doubtsOf(outcome: LinkOutcome, lefts: readonly Person[]): string[] {
  return outcome.unsure.map(({ left, candidates }) => `${lefts[left]?.ref}: ${candidates[0]?.doubt}`);
}
