import { Entity } from 'electrodb';
import type { Feed } from '../../feeds/records.ts';
import type { UnitCode } from '../../units/unit.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

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
  /** Writes the upload; the same file announced again is the same item. */
  put(upload: Upload): Promise<void>;
  find(province: UnitCode, uploadId: string): Promise<Upload | undefined>;
}

/** The announced uploads in the registry. */
export function uploadsIn({ client, table }: Registry): Uploads {
  const items = uploadEntity(client, table);
  return {
    put: async (upload) => {
      const { province, uploadId } = upload;
      await items.put({ province, uploadId, upload }).go();
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
      attributes: { province: TEXT, uploadId: TEXT, upload: record<Upload>() },
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
