import {
  AbortMultipartUploadCommand,
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
  /** @throws StoreError E5001 when nothing is stored under the key. */
  get(key: string): Promise<Uint8Array>;
  /** Bytes under the key; nothing where nothing is stored. */
  sizeOf(key: string): Promise<number | undefined>;
  /** Once is enough. */
  remove(key: string): Promise<void>;
}

/** S3 takes parts of 5 MiB and more; the embedded S3 refuses bodies over 11 MiB. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 3;

/** The objects of one bucket. */
export function objectsOf(s3: S3Client, bucket: string): Objects {
  return {
    put: async (key, bytes) => {
      if (bytes.byteLength > PART_BYTES) return putInParts(s3, { Bucket: bucket, Key: key }, bytes);
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
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
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(address));
  const upload = { ...address, UploadId };
  const offsets = Array.from(
    { length: Math.ceil(bytes.byteLength / PART_BYTES) },
    (_, at) => at * PART_BYTES,
  );
  try {
    const Parts = await mapLimit(offsets, PARTS_AT_ONCE, async (offset, index) => {
      const part = { PartNumber: index + 1, Body: bytes.subarray(offset, offset + PART_BYTES) };
      const { ETag } = await s3.send(new UploadPartCommand({ ...upload, ...part }));
      return { ETag, PartNumber: part.PartNumber };
    });
    await s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  } catch (error) {
    // Parts of an upload that is never completed are kept and paid for. What matters is the first error.
    await s3.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}
