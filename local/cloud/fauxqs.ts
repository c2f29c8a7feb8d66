import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildAppOptions } from 'fauxqs';

type Stores = NonNullable<BuildAppOptions['stores']>;
export type S3Store = Stores['s3Store'];
type Persistence = NonNullable<S3Store['persistence']>;
export type RestorableStore = Pick<S3Store, 'restoreObject'>;
export type FileObject = Parameters<Persistence['upsertObject']>[1];

/** The part of fauxqs's persistence that one fixed bucket and its objects need. */
export type ObjectPersistence = Pick<
  Persistence,
  | 'upsertObject'
  | 'readBody'
  | 'deleteObject'
  | 'completeMultipartUpload'
  | 'insertBucket'
  | 'insertMultipartUpload'
  | 'upsertMultipartPart'
  | 'deleteMultipartUpload'
>;

/**
 * fauxqs 2.4 as a library, by its parts: its own `startFauxqs` listens on every network interface of the
 * machine, whatever host it is given, and the class of its S3 store is not exported.
 */
export async function loadFauxqs() {
  const manifest = findPackageJSON('fauxqs', import.meta.url);
  if (!manifest) throw new Error('the package fauxqs is not installed');
  const storeModule = pathToFileURL(join(dirname(manifest), 'dist/s3/s3Store.js')).href;
  const [{ buildApp }, { S3Store }] = await Promise.all([
    import('fauxqs'),
    import(/* @vite-ignore */ storeModule) as Promise<{ S3Store: new () => S3Store }>,
  ]);
  return {
    newStore: () => new S3Store(),
    newApp: (s3Store: S3Store) => buildApp({ logger: false, stores: { s3Store } as Stores }),
  };
}
