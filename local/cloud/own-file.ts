import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The text of a file; `undefined` where there is none. */
export function findText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * Keeps a secret in a file that only its owner may read, and gives what is kept: of two processes that begin at once, the first
 * to finish names it and the other takes it over.
 */
export function keepFirst(file: string, made: string): string {
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, made, { mode: 0o600 });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside);
  }
  return findText(file) ?? made;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
