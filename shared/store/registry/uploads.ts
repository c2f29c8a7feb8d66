import { Entity } from 'electrodb';
import type { Feed } from '../../feeds/records.ts';
import type { UnitCode } from '../../units/unit.ts';
import { EXPIRES, EXPIRY, modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** A file somebody said they would send, and what it has to be when it comes. */
export interface Upload {
  province: UnitCode;
  uploadId: string;
  feed: Feed;
  /** As its sender calls it; never part of a key or an address. */
  name: string;
  /** In bytes. */
  size: number;
  sha256: string;
  announcedAt: string;
}

export interface Uploads {
  /** Writes the upload, for a week; the same file announced again is the same item. */
  put(upload: Upload): Promise<void>;
  find(province: UnitCode, uploadId: string): Promise<Upload | undefined>;
}

/** As long as its file may lie under `inbox/`. */
const KEPT_S = 7 * 24 * 60 * 60;

/** The announced uploads in the registry. */
export function uploadsIn({ client, table }: Registry): Uploads {
  const items = uploadEntity(client, table);
  return {
    put: async (upload) => {
      const { province, uploadId, announcedAt } = upload;
      const expiration = Math.floor(Date.parse(announcedAt) / 1000) + KEPT_S;
      await items.put({ province, uploadId, expiration, upload }).go();
    },
    find: async (province, uploadId) => {
      const { data } = await items.get({ province, uploadId }).go({ consistent: true });
      return data?.upload;
    },
  };
}

function uploadEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Upload'),
      attributes: { province: TEXT, uploadId: TEXT, [EXPIRES]: EXPIRY, upload: record<Upload>() },
      indexes: {
        byId: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['uploadId'] },
        },
      },
    },
    { client, table },
  );
}
