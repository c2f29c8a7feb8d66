import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a directory and the ones above it. One by one, since `mkdirSync` with `recursive` never returns (Node 24) where
 * the system refuses with ENOENT below a directory that is there, as it does under `/proc`.
 */
export function makeDirectory(dir: string): void {
  const path = resolve(dir);
  if (isDirectory(path)) return;
  if (!existsSync(dirname(path))) makeDirectory(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isDirectory(path)) throw error;
  }
}

const isDirectory = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
