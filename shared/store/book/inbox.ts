import { createHash, type Hash } from 'node:crypto';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Upload } from '../registry/uploads.ts';
import type { Objects } from './objects.ts';

/** How long an address takes a file (DESIGN section 13). */
export const ADDRESS_SECONDS = 5 * 60;

/** Where a file is to be sent, by PUT and with these headers: size and checksum are part of the signature. */
export interface UploadAddress {
  url: string;
  headers: Record<string, string>;
}

/** Which file is meant, and what it has to be. */
export type Announced = Pick<Upload, 'province' | 'feed' | 'uploadId' | 'size' | 'sha256'>;

/** Files on their way in, under `inbox/<province>/<feed>/<uploadId>/<sha256>`, until an import takes them. */
export interface Inbox {
  /** An address that takes this very file, from `at` on. */
  addressFor(announced: Announced, at: Date): Promise<UploadAddress>;
  /**
   * Does what S3 does with a PUT to the address, for a cloud whose S3 does it in part: takes the bytes that were announced and
   * no others, which it says by `false`.
   */
  take(announced: Announced, bytes: AsyncIterable<Uint8Array>): Promise<boolean>;
  /** Bytes that came; nothing where no file did. */
  sizeOf(announced: Announced): Promise<number | undefined>;
  /** @throws StoreError E5001 where no file came. */
  read(announced: Announced): Promise<Uint8Array>;
  /** Once is enough. */
  remove(announced: Announced): Promise<void>;
}

/** The inbox of a bucket; `door` signs addresses and is sent nothing. */
export function inboxIn(door: S3Client, bucket: string, objects: Objects): Inbox {
  return {
    addressFor: async (announced, at) => {
      const checksum = Buffer.from(announced.sha256, 'hex').toString('base64');
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(announced),
        ContentLength: announced.size,
        ChecksumSHA256: checksum,
      });
      const url = await getSignedUrl(door, command, {
        expiresIn: ADDRESS_SECONDS,
        signingDate: at,
        // As headers they are what the sender has to state; hoisted into the address nobody would hold the file to them.
        unhoistableHeaders: new Set([CHECKSUM]),
        signableHeaders: new Set(['host', 'content-length', CHECKSUM]),
      });
      return { url, headers: { 'content-length': String(announced.size), [CHECKSUM]: checksum } };
    },
    take: (announced, bytes) => {
      const seen = { digest: createHash('sha256'), size: 0 };
      const isRight = () => seen.size === announced.size && seen.digest.digest('hex') === announced.sha256;
      return objects.putStream(keyOf(announced), watched(bytes, seen), isRight);
    },
    sizeOf: (announced) => objects.sizeOf(keyOf(announced)),
    read: (announced) => objects.get(keyOf(announced)),
    remove: (announced) => objects.remove(keyOf(announced)),
  };
}

async function* watched(bytes: AsyncIterable<Uint8Array>, seen: { digest: Hash; size: number }) {
  for await (const chunk of bytes) {
    seen.digest.update(chunk);
    seen.size += chunk.byteLength;
    yield chunk;
  }
}

const CHECKSUM = 'x-amz-checksum-sha256';

function keyOf({ province, feed, uploadId, sha256 }: Announced): string {
  return `inbox/${province}/${feed}/${uploadId}/${sha256}`;
}
