import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Execution } from './execution.ts';
import { checkName } from './execution-name.ts';
import { type ExecutionStore, StaleExecution } from './execution-store.ts';

const DIGITS = 9;

/**
 * Executions on disk: a directory each, in it a file a version, of which the highest counts. A version gets its name by
 * `link`, which only one of several processes can do and which no kill leaves half done; then older ones go.
 */
export function directoryStore(directory: string): ExecutionStore {
  return {
    find: async (name) => {
      checkName(name);
      return readHighest(join(directory, name));
    },
    save: async (execution) => {
      checkName(execution.name);
      return writeVersion(join(directory, execution.name), execution);
    },
    names: () => namesIn(directory),
  };
}

async function readHighest(folder: string): Promise<Execution | undefined> {
  for (let seen = ''; ; ) {
    const file = (await versionsIn(folder)).at(-1);
    if (file === undefined) return undefined;
    try {
      return JSON.parse(await readFile(join(folder, file), 'utf8'));
    } catch (error) {
      // A writer may have replaced it since it was listed; the same file missing twice is a fault.
      if (!hasCode(error, 'ENOENT') || file === seen) throw error;
      seen = file;
    }
  }
}

async function writeVersion(folder: string, execution: Execution): Promise<void> {
  const file = `${String(execution.version).padStart(DIGITS, '0')}.json`;
  const aside = `${file}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, aside), JSON.stringify(execution));
  try {
    await link(join(folder, aside), join(folder, file));
  } catch (error) {
    if (hasCode(error, 'EEXIST') || hasCode(error, 'ENOENT')) throw new StaleExecution({ cause: error });
    throw error;
  } finally {
    await rm(join(folder, aside), { force: true });
  }
  await checkHighest(folder, file);
  await removeOlder(folder, file);
}

/** A version far behind finds its name free again, as older ones go: then a higher one is there. */
async function checkHighest(folder: string, file: string): Promise<void> {
  if ((await versionsIn(folder)).at(-1) === file) return;
  await rm(join(folder, file), { force: true });
  throw new StaleExecution();
}

/**
 * Removes older versions and what kills left beside them, but for the version just before: a directory that is listed
 * while one file comes and another goes may show neither.
 */
async function removeOlder(folder: string, file: string): Promise<void> {
  const before = Number.parseInt(file, 10) - 1;
  const older = (await readdir(folder)).filter((other) => Number.parseInt(other, 10) < before);
  await Promise.all(older.map((other) => rm(join(folder, other), { force: true })));
}

async function versionsIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((file) => file.endsWith('.json'));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
