import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Held until released or until the process is gone, however it went. */
export interface DirectoryLock {
  release(): void;
}

/**
 * Takes the data directory for this process, or returns `undefined` when another holds it. A file lock of the
 * operating system, taken through SQLite because Node has no call for one: unlike a file with a process id in it,
 * it can neither go stale nor be taken twice by two processes that both find it stale.
 */
export function lockDirectory(dir: string): DirectoryLock | undefined {
  const database = new DatabaseSync(join(dir, 'cloud.lock'), { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
