import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { StoreError } from '../errors.ts';
import { mapLimit } from '../map-limit.ts';

/** Bytes under keys. Keys are content-named by the callers, so writing one twice is harmless. */
export interface Objects {
  /** Always writes, even where the key is there: a killed process may have left a torn object under it. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /**
   * Writes what comes with a part of it in memory at a time. `isRight` is asked when all has come: otherwise nothing is written,
   * and the answer is `false`.
   */
  putStream(key: string, bytes: AsyncIterable<Uint8Array>, isRight: () => boolean): Promise<boolean>;
  /** @throws StoreError E5001 when nothing is stored under the key. */
  get(key: string): Promise<Uint8Array>;
  /** Bytes under the key; nothing where nothing is stored. */
  sizeOf(key: string): Promise<number | undefined>;
  /** Once is enough. */
  remove(key: string): Promise<void>;
}

/**
 * Said with every write: a bucket with Object Lock refuses objects and parts without a checksum. S3 holds the bytes to it.
 * CRC32 because Node computes it natively; what an object is called by, the book checks itself.
 */
const CHECKED = { ChecksumAlgorithm: 'CRC32' } as const;

/** S3 takes parts of 5 MiB and more; the embedded S3 refuses bodies over 11 MiB. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 3;

/** The objects of one bucket. */
export function objectsOf(s3: S3Client, bucket: string): Objects {
  return {
    put: async (key, bytes) => {
      if (bytes.byteLength > PART_BYTES) return putInParts(s3, { Bucket: bucket, Key: key }, bytes);
      await s3.send(new PutObjectCommand({ ...CHECKED, Bucket: bucket, Key: key, Body: bytes }));
    },
    putStream: async (key, bytes, isRight) => {
      const parts = inParts(bytes);
      const { value: first = new Uint8Array() } = await parts.next();
      const address = { Bucket: bucket, Key: key };
      if (first.byteLength === PART_BYTES) return putParts(s3, address, { first, parts, isRight });
      if (!isRight()) return false;
      await s3.send(new PutObjectCommand({ ...CHECKED, ...address, Body: first }));
      return true;
    },
    get: async (key) => {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        if (!Body) throw new StoreError('E5001', key);
        return await Body.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) throw new StoreError('E5001', key, { cause: error });
        throw error;
      }
    },
    sizeOf: (key) => sizeOf(s3, { Bucket: bucket, Key: key }),
    remove: async (key) => {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

interface ObjectAddress {
  Bucket: string;
  Key: string;
}

async function sizeOf(s3: S3Client, address: ObjectAddress): Promise<number | undefined> {
  try {
    return (await s3.send(new HeadObjectCommand(address))).ContentLength;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

async function putInParts(s3: S3Client, address: ObjectAddress, bytes: Uint8Array): Promise<void> {
  const offsets = Array.from(
    { length: Math.ceil(bytes.byteLength / PART_BYTES) },
    (_, at) => at * PART_BYTES,
  );
  await inUpload(s3, address, async (putPart) => {
    await mapLimit(offsets, PARTS_AT_ONCE, (offset) =>
      putPart(offset / PART_BYTES + 1, bytes.subarray(offset, offset + PART_BYTES)),
    );
    return true;
  });
}

interface Stream {
  first: Uint8Array;
  parts: AsyncIterable<Uint8Array>;
  isRight(): boolean;
}

function putParts(s3: S3Client, address: ObjectAddress, { first, parts, isRight }: Stream): Promise<boolean> {
  return inUpload(s3, address, async (putPart) => {
    let number = 1;
    await putPart(number, first);
    for await (const part of parts) await putPart(++number, part);
    return isRight();
  });
}

type PutPart = (number: number, bytes: Uint8Array) => Promise<void>;

/** Puts parts together to one object, or leaves nothing of them where `send` says that they are not right. */
async function inUpload(
  s3: S3Client,
  address: ObjectAddress,
  send: (putPart: PutPart) => Promise<boolean>,
): Promise<boolean> {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...CHECKED, ...address }));
  const upload = { ...address, UploadId };
  const parts: (CompletedPart & { PartNumber: number })[] = [];
  const abort = () => s3.send(new AbortMultipartUploadCommand(upload));
  try {
    const isRight = await send(async (PartNumber, Body) => {
      const part = { ...CHECKED, ...upload, PartNumber, Body };
      const { ETag, ChecksumCRC32 } = await s3.send(new UploadPartCommand(part));
      parts.push({ ETag, ChecksumCRC32, PartNumber });
    });
    const Parts = parts.sort((a, b) => a.PartNumber - b.PartNumber);
    if (isRight) await s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    else await abort();
    return isRight;
  } catch (error) {
    // Parts of an upload that is never completed are kept and paid for. What matters is the first error.
    await abort().catch(() => undefined);
    throw error;
  }
}

/** The same bytes in parts of `PART_BYTES`, the last one of what is left. */
async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let part = Buffer.allocUnsafe(PART_BYTES);
  let filled = 0;
  for await (const chunk of bytes) {
    for (let taken = 0; taken < chunk.byteLength; ) {
      const some = chunk.subarray(taken, taken + PART_BYTES - filled);
      part.set(some, filled);
      taken += some.byteLength;
      filled += some.byteLength;
      if (filled < PART_BYTES) continue;
      yield part;
      part = Buffer.allocUnsafe(PART_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}
