import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FileObject, ObjectPersistence, RestorableStore } from './fauxqs.ts';

/**
 * Keeps the objects of one bucket as plain files: `DIR/book/feed=cards/…/<sha256>.ndjson.zst` opens in DuckDB as
 * it stands. fauxqs's own file store writes an object and its description in place, so a process killed in
 * between leaves half an object and a description on which the next boot fails; here a file is written aside
 * and renamed, and there is no description. What a power cut tears is found by its sha256 when it is read.
 */
export function objectFiles(dir: string): ObjectPersistence {
  const trash = join(dir, '.unfinished');
  rmSync(trash, { recursive: true, force: true });
  mkdirSync(trash, { recursive: true });
  let written = 0;
  const upsertObject = (_bucket: string, { key, body }: FileObject): void => {
    const path = pathOf(dir, key);
    const aside = join(trash, String(++written));
    writeFileSync(aside, body);
    mkdirSync(dirname(path), { recursive: true });
    renameSync(aside, path);
  };
  return {
    upsertObject,
    readBody: (_bucket, key) => readFileSync(pathOf(dir, key)),
    deleteObject: (_bucket, key) => rmSync(pathOf(dir, key), { force: true }),
    // Parts wait in memory: whoever was sending them is gone when this process is.
    completeMultipartUpload: (_uploadId, bucket, object) => upsertObject(bucket, object),
    insertBucket: () => undefined,
    insertMultipartUpload: () => undefined,
    upsertMultipartPart: () => undefined,
    deleteMultipartUpload: () => undefined,
  };
}

/** Tells the S3 server of every object there is; bodies stay on disk. */
export function restoreObjects(dir: string, store: RestorableStore, bucket: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const key = keyOf(dir, path);
    if (!entry.isFile() || key === undefined) continue;
    const { size, mtime } = statSync(path);
    store.restoreObject(bucket, {
      key,
      body: Buffer.alloc(0),
      contentType: 'application/octet-stream',
      contentLength: size,
      etag: `"${size.toString(16)}-${mtime.getTime().toString(16)}"`,
      lastModified: mtime,
      metadata: {},
    });
  }
}

/** No encoded segment is a lone percent sign. */
const EMPTY_SEGMENT = '%';

/** `=` stays readable; everything a file system may object to, `.` and `..` among it, is percent-encoded. */
function pathOf(dir: string, key: string): string {
  const segments = key.split('/').map((segment) => {
    const encoded = encodeURIComponent(segment).replaceAll('%3D', '=').replaceAll('*', '%2A');
    return encoded.replace(/^\./, '%2E') || EMPTY_SEGMENT;
  });
  return join(dir, ...segments);
}

/** `undefined` for a file that is no object: one not yet finished, or one somebody else put here. */
function keyOf(dir: string, path: string): string | undefined {
  const segments = relative(dir, path).split(sep);
  if (segments.some((segment) => segment.startsWith('.'))) return undefined;
  try {
    return segments
      .map((segment) => (segment === EMPTY_SEGMENT ? '' : decodeURIComponent(segment)))
      .join('/');
  } catch {
    return undefined;
  }
}
