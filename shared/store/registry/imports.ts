import { Entity } from 'electrodb';
import type { Feed } from '../../feeds/records.ts';
import type { UnitCode } from '../../units/unit.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

/** What came of one import: the receipt its sender got, kept. */
export interface ImportEntry {
  province: UnitCode;
  feed: Feed;
  importId: string;
  /**
   * `started` until the book has moved: an import killed there is finished by the same import sent again.
   * `superseded` when another import moved the book first; this one went on under another id.
   */
  state: 'started' | 'applied' | 'unchanged' | 'held' | 'superseded';
  startedAt: string;
  /** Set when the book moved. */
  manifestVersion?: number;
  /** The receipt as it was answered; the use case owns its shape. */
  receipt: object;
}

export interface Imports {
  /** Writes the entry, or writes it anew: the same import again ends in the same item. */
  put(entry: ImportEntry): Promise<void>;
  find(province: UnitCode, importId: string): Promise<ImportEntry | undefined>;
  /** Newest first, at most `limit` (default all). Eventually consistent. */
  list(province: UnitCode, feed: Feed, limit?: number): Promise<ImportEntry[]>;
}

/** The imports in the registry. */
export function importsIn({ client, table }: Registry): Imports {
  const items = importEntity(client, table);
  return {
    put: async (entry) => {
      const { province, feed, importId, startedAt } = entry;
      await applied(items.put({ province, feed, importId, startedAt, entry }).go());
    },
    find: async (province, importId) => {
      const { data } = await items.get({ province, importId }).go({ consistent: true });
      return data?.entry;
    },
    list: async (province, feed, limit) => {
      const bound = limit === undefined ? {} : { count: limit };
      const { data } = await items.query
        .byFeed({ province, feed })
        .go({ order: 'desc', pages: 'all', ...bound });
      return data.map(({ entry }) => entry);
    },
  };
}

function importEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Import'),
      attributes: {
        province: TEXT,
        feed: TEXT,
        importId: TEXT,
        startedAt: TEXT,
        entry: record<ImportEntry>(),
      },
      indexes: {
        byId: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['importId'] },
        },
        byFeed: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province', 'feed'] },
          sk: { ...SECOND.sk, composite: ['startedAt', 'importId'] },
        },
      },
    },
    { client, table },
  );
}
