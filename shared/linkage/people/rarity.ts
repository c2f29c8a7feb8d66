import type { FieldDescription } from '../model.ts';
import type { Adjustment } from '../spec.ts';
import { type NameFrequencies, nameFrequencies, shareOfGiven, shareOfName } from './frequencies.ts';
import type { Person } from './person.ts';
import type { SpeltName } from './spelt-name.ts';

/** Bits a rare or common name may add or take; beyond this the counts say more about spelling than about people. */
const MOST_BITS = 5;

/** Outcomes that mean one whole name, and the one that means the given name only. */
const WHOLE: ReadonlySet<string> = new Set(['equal', 'tone', 'diacritics']);
const GIVEN_ONLY = 'given_only';

/**
 * Agreement on a name weighs by how rare it is: a fifth of the people share their full name with someone in 8,700
 * (domain 10.1). `known` are the frequencies of the province; without them those of the call.
 */
export function rarity(
  rights: readonly Person[],
  { levels }: FieldDescription,
  known?: NameFrequencies,
): Adjustment<Person> {
  const frequencies = known ?? nameFrequencies(rights);
  const means = (wanted: (outcome: string) => boolean) =>
    levels.map(({ when }) => when?.some(wanted) === true);
  const [isWhole, isGiven] = [
    means((outcome) => WHOLE.has(outcome)),
    means((outcome) => outcome === GIVEN_ONLY),
  ];
  const usual = (are: boolean[]): number => levels.find((_, at) => are[at])?.u ?? 0;
  const whole = limited(usual(isWhole), (name) => shareOfName(name, frequencies));
  const given = limited(usual(isGiven), (name) => shareOfGiven(name.bare.at(-1) ?? '', frequencies));
  return (left, right, level) => {
    if (isWhole[level]) return commonest(left.names, right.names, whole);
    return isGiven[level] ? commonest(left.names, right.names, given) : 0;
  };
}

type BitsOf = (name: SpeltName) => number;

/** Bits of a share against the usual one. */
function limited(usual: number, shareOf: (name: SpeltName) => number): BitsOf {
  return (name) => Math.max(-MOST_BITS, Math.min(MOST_BITS, Math.log2(usual / shareOf(name))));
}

/** The lower of the two sides' first names, so that a misspelling does not pass for a rare name. */
function commonest(lefts: readonly SpeltName[], rights: readonly SpeltName[], bits: BitsOf): number {
  const [left, right] = [lefts[0], rights[0]];
  if (left === undefined || right === undefined) return 0;
  return left.written === right.written ? bits(left) : Math.min(bits(left), bits(right));
}
