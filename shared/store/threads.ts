import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The modules that functions run on threads of their own, from the root of the sources. A bundle of a function that
 * imports their starters has each beside it as `<name>.mjs`.
 */
export const THREADS = ['shared/store/book/table-thread.ts'] as const;

/** Where the module of a thread lies, by where its source does: there, or in a bundle beside the bundle. */
export function threadModule(source: URL, here = import.meta.url): URL {
  if (here.endsWith('.ts')) return source;
  const name = basename(fileURLToPath(source)).replace(/\.(?:ts|mjs)$/, '');
  return new URL(`./${name}.mjs`, here);
}
