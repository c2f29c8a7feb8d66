import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  type S3Client,
} from '@aws-sdk/client-s3';

/** One version of an object that somebody put under `inbox/drop/`. */
export interface DroppedObject {
  key: string;
  /** Absent where the bucket keeps no versions. */
  versionId?: string | undefined;
}

/** Files that agencies put into the bucket themselves, under `inbox/drop/<province>/<feed>/<mode>/<file name>`. */
export interface Drops {
  /** Bytes of it; nothing where it is not there, or no longer. */
  sizeOf(dropped: DroppedObject): Promise<number | undefined>;
  /** Its bytes; nothing where it went since. */
  read(dropped: DroppedObject): Promise<Uint8Array | undefined>;
  /** Removes this version and leaves others; once is enough. */
  remove(dropped: DroppedObject): Promise<void>;
}

/** The dropped files of a bucket. */
export function dropsIn(s3: S3Client, bucket: string): Drops {
  const addressOf = ({ key, versionId }: DroppedObject) => ({
    Bucket: bucket,
    Key: key,
    ...(versionId !== undefined && { VersionId: versionId }),
  });
  return {
    sizeOf: (dropped) =>
      found(async () => (await s3.send(new HeadObjectCommand(addressOf(dropped)))).ContentLength),
    read: (dropped) =>
      found(async () =>
        (await s3.send(new GetObjectCommand(addressOf(dropped)))).Body?.transformToByteArray(),
      ),
    remove: async (dropped) => {
      await s3.send(new DeleteObjectCommand(addressOf(dropped)));
    },
  };
}

async function found<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A version that was removed is `NoSuchVersion`, which the SDK has no class for. */
function isMissing(error: unknown): boolean {
  if (error instanceof NoSuchKey || error instanceof NotFound) return true;
  return error instanceof Error && error.name === 'NoSuchVersion';
}
