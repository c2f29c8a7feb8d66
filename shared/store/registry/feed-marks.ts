import { Entity } from 'electrodb';
import type { Feed } from '../../feeds/records.ts';
import type { UnitCode } from '../../units/unit.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** Which import of a feed was the last: `sent`, `taken` (be it without anything new), or `decided`: taken or held. */
export type MarkKind = 'sent' | 'taken' | 'decided';

/** When it became so, which may be long after the import was first asked for: one that failed may be asked for again. */
export interface FeedMark {
  importId: string;
  at: string;
}

/** What of each feed is the last, so that nobody has to look for it among all imports there ever were. */
export interface FeedMarks {
  /** Whichever is set later stands. Set it before the import says so itself: the import is asked in any case. */
  set(province: UnitCode, feed: Feed, marks: Partial<Record<MarkKind, FeedMark>>): Promise<void>;
  of(province: UnitCode, feed: Feed): Promise<Partial<Record<MarkKind, FeedMark>>>;
}

/** The marks in the registry, an item each. */
export function feedMarksIn({ client, table }: Registry): FeedMarks {
  const items = markEntity(client, table);
  return {
    set: async (province, feed, marks) => {
      for (const [kind, mark] of Object.entries(marks)) await items.put({ province, feed, kind, mark }).go();
    },
    of: async (province, feed) => {
      const { data } = await items.query.byFeed({ province, feed }).go({ consistent: true });
      return Object.fromEntries(data.map(({ kind, mark }) => [kind, mark]));
    },
  };
}

function markEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('FeedMark'),
      attributes: { province: TEXT, feed: TEXT, kind: TEXT, mark: record<FeedMark>() },
      indexes: {
        byFeed: {
          pk: { ...PRIMARY.pk, composite: ['province', 'feed'] },
          sk: { ...PRIMARY.sk, composite: ['kind'] },
        },
      },
    },
    { client, table },
  );
}
