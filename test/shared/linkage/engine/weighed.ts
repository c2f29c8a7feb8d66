import { plainSpec } from '../../../../shared/linkage/plain-spec.ts';
import {
  type Comparison,
  type Guard,
  type Linkable,
  type LinkOutcome,
  type LinkSpec,
  MISSING,
  type Verdict,
} from '../../../../shared/linkage/spec.ts';
import { level, modelOfThings } from '../things.ts';

/** A record of which nothing is known but what the test says of its pairs. */
export interface Item extends Linkable {
  /** Numbers it bears. */
  ids?: readonly string[];
  /** Items of one bucket may be rivals; of one bucket and name they agree exactly. */
  bucket?: string;
  name?: string;
  provisional?: boolean;
}

/** Bits of a pair by `left–right`, in one field or in two; pairs not named have nothing in common. */
export type Weights = Readonly<Record<string, number | readonly [number, number]>>;

/** Items by their refs. */
export const items = (...refs: readonly string[]): Item[] => refs.map((ref) => ({ ref }));

/**
 * A linkage whose pairs weigh exactly what the test says, with even odds beforehand: linked from 3.17 bits up, doubted
 * from −1.22, tied within 3, with 7 bits against a second holder.
 */
export function weighedSpec(weights: Weights, changes: Partial<LinkSpec<Item>> = {}): LinkSpec<Item> {
  const model = modelOfThings({ expectedShare: 50, fields: [], blocking: {} });
  const all = { id: 'all', on: [() => ['all']], limit: 1_000 };
  return {
    ...plainSpec<Item>(model, { measures: {}, adjustments: {}, keys: {} }, 'any'),
    identifiers: [{ id: 'number', of: ({ ids = [] }) => ids, sane: () => true }],
    isProvisional: ({ provisional = false }) => provisional,
    merge: ([first, ...others]) => first ?? others[0] ?? { ref: '' },
    bucket: ({ bucket }) => bucket,
    outline: ({ name }) => name?.length,
    agreeExactly: (left, right) => left.name !== undefined && left.name === right.name,
    mayRival: () => true,
    blocking: [all],
    comparisons: [...[0, 1].map((at) => comparisonOf(weights, at)), strangers(weights)],
    ...changes,
  };
}

function comparisonOf(weights: Weights, at: number): Comparison<Item> {
  const bits = Object.values(weights).map((one) => (typeof one === 'number' ? [one][at] : one[at]));
  const places = new Map(Object.keys(weights).map((pair, place) => [pair, place]));
  const placeOf = (left: Item, right: Item) =>
    places.get(`${left.ref}–${right.ref}`) ?? places.get(`${right.ref}–${left.ref}`) ?? MISSING;
  return {
    field: `field${at}`,
    label: { vi: '', en: '' },
    levels: bits.map((one, place) => level(`level${place}`, { m: 2 ** (one ?? 0), u: 1 })),
    assess: (left, right) => {
      const place = placeOf(left, right);
      return bits[place] === undefined ? MISSING : place;
    },
  };
}

/** Twenty bits against every pair that is not named. */
function strangers(weights: Weights): Comparison<Item> {
  return {
    field: 'strangers',
    label: { vi: '', en: '' },
    levels: [level('strangers', { m: 2 ** -20, u: 1 })],
    assess: (left, right) =>
      `${left.ref}–${right.ref}` in weights || `${right.ref}–${left.ref}` in weights ? MISSING : 0,
  };
}

/** A guard that says the same of some pairs. */
export function guardOf(id: string, verdict: Verdict, ...pairs: readonly string[]): Guard<Item> {
  return {
    id,
    label: { vi: id, en: id },
    over:
      () =>
      ({ left, right }) =>
        pairs.includes(`${left.ref}–${right.ref}`) ? verdict : undefined,
  };
}

/** The answer in refs: `a–x` linked, `a–x doubt` in question, `a` free. */
export function inRefs(outcome: LinkOutcome, lefts: readonly Item[], rights: readonly Item[]) {
  const pair = (one: { left: number; right: number }) => `${lefts[one.left]?.ref}–${rights[one.right]?.ref}`;
  return {
    links: outcome.links.map((one) => pair(one)),
    unsure: outcome.unsure.flatMap(({ candidates }) => candidates.map((one) => `${pair(one)} ${one.doubt}`)),
    free: [
      ...outcome.freeLefts.map((at) => lefts[at]?.ref),
      ...outcome.freeRights.map((at) => rights[at]?.ref),
    ],
  };
}
