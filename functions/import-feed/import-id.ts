import { hash } from 'node:crypto';
import type { ImportCommand } from './command.ts';

/** How rows are read; a change of it makes the same file another import. */
const READER = '2026-11-2';

/** The versions of the book an import depends on. */
export interface ImportBase {
  /** Of the feed itself, before the import; 0 before the first. */
  feed: number;
  /** Of the units that names of communes are resolved with. */
  units: number;
}

/**
 * Names an import by all that its outcome follows from: what is sent, how it is read, and the book it is sent to.
 * The same import sent again, after a crash or by mistake, is known for the same, whatever the files are now called.
 * Their order counts: of two rows that contradict each other the first is kept. An import that was ordered keeps the id
 * it was given then.
 */
export function importIdOf(command: ImportCommand, base: ImportBase): string {
  if (command.importId !== undefined) return command.importId;
  const { province, feed, mode, sheet, sexDigits = {}, files } = command;
  const contents = files.map(({ sha256 }) => sha256);
  const digits = Object.entries(sexDigits).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [READER, province, feed, mode, base.feed, base.units, sheet ?? '', digits, contents];
  return hash('sha256', JSON.stringify(parts)).slice(0, 16);
}
