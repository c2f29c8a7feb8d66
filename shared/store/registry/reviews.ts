import { Entity } from 'electrodb';
import type { DecisionReason } from '../../linkage/memory/decision.ts';
import type { SeenChildren, SeenPair } from '../../linkage/memory/fingerprint.ts';
import type { Saying } from '../../linkage/memory/withdrawals.ts';
import type { UnitCode } from '../../units/unit.ts';
import { canonicalJson } from '../canonical.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** A person's word on a pair of records: permanent, replayed on every run. */
export interface Review {
  province: UnitCode;
  /**
   * The two that were compared: `child:<childId>` of the register, and `c:<key>` of the book or the other of two children
   * in the order of their ids. Never a number or a name.
   */
  left: string;
  right: string;
  decision: Saying;
  /**
   * Of a withdrawal that takes back a word said under other ids, before a child was merged: those ids. It is kept under the
   * ids of today like every new word on the pair, so that two people at once are told of each other.
   */
  of?: Pick<Review, 'left' | 'right'>;
  /** An opaque account id. */
  by: string;
  at: string;
  /** A code, never free text, which would end up naming people. */
  reason?: DecisionReason;
  /** Digests of what was compared: a refused pair returns only when its data changed. Absent on early decisions. */
  seen?: SeenPair | SeenChildren;
  /** Where the children belonged when it was said. Absent on early decisions. */
  units?: UnitCode[];
}

export interface Reviews {
  /**
   * Keeps a word, said by somebody who knew of so many `earlier` ones on the pair: `conflict` where another was said
   * since. The very same word again is `saved`. Words are added, never changed: the last one holds.
   */
  add(review: Review, earlier: number): Promise<'saved' | 'conflict'>;
  /** Every word of the province: by pair, the oldest first, with strong consistency. */
  list(province: UnitCode): Promise<Review[]>;
}

/** How many words of a list are on the pair of a review: what `add` wants to know. */
export function wordsOnPair(
  reviews: readonly Review[],
  { left, right }: Pick<Review, 'left' | 'right'>,
): number {
  return reviews.filter((one) => one.left === left && one.right === right).length;
}

/** The reviews in the registry. */
export function reviewsIn({ client, table }: Registry): Reviews {
  const items = reviewEntity(client, table);
  return {
    add: async (review, earlier) => {
      const { province, left, right } = review;
      const place = { province, left, right, number: numberOf(earlier + 1) };
      if (await applied(items.create({ ...place, review }).go())) return 'saved';
      const { data } = await items.get(place).go({ consistent: true });
      return canonicalJson(data?.review) === canonicalJson(review) ? 'saved' : 'conflict';
    },
    list: async (province) => {
      const { data } = await items.query.byPair({ province }).go({ pages: 'all', consistent: true });
      return data.map(({ review }) => review);
    },
  };
}

/** Sorts as text. */
const numberOf = (nth: number): string => String(nth).padStart(4, '0');

/**
 * Early words have no number: their keys end in `at` and `by`. They begin as the others do, so the model keeps its version
 * and one query reads both, the early ones first.
 */
function reviewEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Review'),
      attributes: { province: TEXT, left: TEXT, right: TEXT, number: TEXT, review: record<Review>() },
      indexes: {
        byPair: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['left', 'right', 'number'] },
        },
      },
    },
    { client, table },
  );
}
