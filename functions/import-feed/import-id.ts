import { hash } from 'node:crypto';
import type { ImportCommand } from './command.ts';

/**
 * Names an import by what is sent and by the version of the book it is sent to, so that the same import sent
 * again after a crash is known for the same.
 */
export function importIdOf({ province, feed, mode, files }: ImportCommand, base: number): string {
  const contents = files.map(({ sha256 }) => sha256).sort();
  return hash('sha256', JSON.stringify([province, feed, mode, base, contents])).slice(0, 16);
}
