import { Entity } from 'electrodb';
import type { DecisionReason } from '../../linkage/memory/decision.ts';
import type { SeenChildren, SeenPair } from '../../linkage/memory/fingerprint.ts';
import type { UnitCode } from '../../units/unit.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** A person's decision on a pair of records: permanent, replayed on every run. */
export interface Review {
  province: UnitCode;
  /**
   * The two that were compared: `child:<childId>` of the register, and `c:<key>` of the book or the other of two children
   * in the order of their ids. Never a number or a name.
   */
  left: string;
  right: string;
  decision: 'same' | 'different';
  /** An opaque account id. */
  by: string;
  at: string;
  /** A code, never free text, which would end up naming people. */
  reason?: DecisionReason;
  /** Digests of what was compared: a refused pair returns only when its data changed. Absent on early decisions. */
  seen?: SeenPair | SeenChildren;
}

export interface Reviews {
  /** Keeps a decision; the same one again is harmless. Decisions are added, never changed: the last one holds. */
  add(review: Review): Promise<void>;
  /** Every decision of the province: by pair, the oldest first. */
  list(province: UnitCode): Promise<Review[]>;
}

/** The reviews in the registry. */
export function reviewsIn({ client, table }: Registry): Reviews {
  const items = reviewEntity(client, table);
  return {
    add: async (review) => {
      const { province, left, right, at, by } = review;
      await applied(items.create({ province, left, right, at, by, review }).go());
    },
    list: async (province) => {
      const { data } = await items.query.byPair({ province }).go({ pages: 'all', consistent: true });
      return data.map(({ review }) => review);
    },
  };
}

function reviewEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Review'),
      attributes: { province: TEXT, left: TEXT, right: TEXT, at: TEXT, by: TEXT, review: record<Review>() },
      indexes: {
        byPair: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['left', 'right', 'at', 'by'] },
        },
      },
    },
    { client, table },
  );
}
