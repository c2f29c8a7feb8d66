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
   * `waiting` from the order until the files are read. `started` until the book has moved: an import killed there is
   * finished by the same import sent again. `superseded` when another import moved the book first; this one went on
   * under another id.
   */
  state: 'waiting' | 'started' | 'applied' | 'unchanged' | 'held' | 'dry_run' | 'superseded';
  startedAt: string;
  /** The version the book had or has by it. */
  manifestVersion?: number;
  /** What was sent, enough to send it again; the use case owns its shape. Absent of imports before release 0.2. */
  command?: object;
  /** The receipt as it was answered, once there is one; the use case owns its shape. */
  receipt?: object;
}

/** Where a list goes on: right after this entry. */
export type ImportPosition = Pick<ImportEntry, 'startedAt' | 'importId'>;

export interface Imports {
  /** Writes the entry, or writes it anew: the same import again ends in the same item. */
  put(entry: ImportEntry): Promise<void>;
  /** Writes the entry unless one of its id is there: that one stays as it is. */
  add(entry: ImportEntry): Promise<void>;
  find(province: UnitCode, importId: string): Promise<ImportEntry | undefined>;
  /** Newest first, at most `limit` (default all), from right after `after` on. Eventually consistent. */
  list(
    province: UnitCode,
    feed: Feed,
    bounds?: { limit?: number; after?: ImportPosition | undefined },
  ): Promise<ImportEntry[]>;
}

/** The imports in the registry. */
export function importsIn({ client, table }: Registry): Imports {
  const items = importEntity(client, table);
  return {
    put: async (entry) => {
      await applied(items.put(itemOf(entry)).go());
    },
    add: async (entry) => {
      await applied(items.create(itemOf(entry)).go());
    },
    find: async (province, importId) => {
      const { data } = await items.get({ province, importId }).go({ consistent: true });
      return data?.entry;
    },
    list: async (province, feed, { limit, after } = {}) => {
      const bound = limit === undefined ? {} : { count: limit };
      const every = items.query.byFeed({ province, feed });
      const query = after === undefined ? every : every.lt(sortKeyOf(after));
      const { data } = await query.go({ order: 'desc', pages: 'all', ...bound });
      return data.map(({ entry }) => entry);
    },
  };
}

function itemOf(entry: ImportEntry) {
  const { province, feed, importId, startedAt } = entry;
  return { province, feed, importId, startedAt, entry };
}

function sortKeyOf({ startedAt, importId }: ImportPosition): ImportPosition {
  return { startedAt, importId };
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
