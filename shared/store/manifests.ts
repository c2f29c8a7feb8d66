import { Entity } from 'electrodb';
import type { FeedProfile } from '../feeds/guard.ts';
import type { Feed } from '../feeds/records.ts';
import type { UnitCode } from '../units/unit.ts';
import type { BookObject } from './book/book.ts';
import { applied } from './registry/conditions.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './registry/table.ts';
import { rememberer } from './remember.ts';

/**
 * Which objects of the book a feed of a province consists of, one version an item, never changed. 130 cohorts are
 * about 15 KB; DynamoDB's 400 KB an item is reached at some 3,000 cohorts, which birth months never are.
 */
export interface Manifest<F extends Feed = Feed> {
  province: UnitCode;
  feed: F;
  /** 1, 2, 3 … without gaps. */
  version: number;
  objects: Record<string, BookObject>;
  importId: string;
  rows: number;
  profile: FeedProfile;
  createdAt: string;
}

export interface Manifests {
  /** The newest version, read with strong consistency. */
  current<F extends Feed>(province: UnitCode, feed: F): Promise<Manifest<F> | undefined>;
  at<F extends Feed>(province: UnitCode, feed: F, version: number): Promise<Manifest<F> | undefined>;
  /** Every version, newest first. */
  history<F extends Feed>(province: UnitCode, feed: F): Promise<Manifest<F>[]>;
  /**
   * Makes `next` current when its version is still free; one of two that advance at once gets `conflict` and has
   * to begin again from the new current. Advancing again with the same import is `moved`.
   */
  advance(next: Manifest): Promise<'moved' | 'conflict'>;
}

/** All feeds of some provinces. */
const MANIFESTS_REMEMBERED = 32;

/** The manifests in the registry. */
export function manifestsIn({ client, table }: Registry): Manifests {
  const items = manifestEntity(client, table);
  const newestFirst = { order: 'desc', consistent: true } as const;
  const remembered = rememberer<Manifest>(MANIFESTS_REMEMBERED);
  const at = async <F extends Feed>(province: UnitCode, feed: F, version: number) => {
    const found = await remembered(`${province} ${feed} ${version}`, async () => {
      const { data } = await items.get({ province, feed, version }).go({ consistent: true });
      return data?.manifest;
    });
    return found as Manifest<F> | undefined;
  };
  return {
    at,
    current: async <F extends Feed>(province: UnitCode, feed: F) => {
      const { data } = await items.query.byFeed({ province, feed }).go({ ...newestFirst, limit: 1 });
      return data[0]?.manifest as Manifest<F> | undefined;
    },
    history: async <F extends Feed>(province: UnitCode, feed: F) => {
      const { data } = await items.query.byFeed({ province, feed }).go({ ...newestFirst, pages: 'all' });
      return data.map(({ manifest }) => manifest as Manifest<F>);
    },
    advance: async (next) => {
      const { province, feed, version } = next;
      if (await applied(items.create({ province, feed, version, manifest: next }).go())) return 'moved';
      const standing = await at(province, feed, version);
      return standing?.importId === next.importId ? 'moved' : 'conflict';
    },
  };
}

function manifestEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Manifest'),
      attributes: {
        province: TEXT,
        feed: TEXT,
        version: { type: 'number', required: true, padding: { length: 8, char: '0' } },
        manifest: record<Manifest>(),
      },
      indexes: {
        byFeed: {
          pk: { ...PRIMARY.pk, composite: ['province', 'feed'] },
          sk: { ...PRIMARY.sk, composite: ['version'] },
        },
      },
    },
    { client, table },
  );
}
