import { constants } from 'node:fs';
import { access, open, rm, stat } from 'node:fs/promises';
import { CommanderError } from 'commander';
import { EXIT } from './errors.ts';
import { unwritable } from './source-files.ts';

/**
 * Whether the file of `--rejects` can be written, asked before anything is sent: afterwards the import would stand and
 * its rejected rows be lost.
 * @throws RefusedCommand E8004 where it cannot; CommanderError where it is one of the files to import.
 */
export async function checkRejectsFile(path: string, sources: readonly string[]): Promise<void> {
  const own = await identityOf(path);
  const others = await Promise.all(sources.map(identityOf));
  if (own !== undefined && others.includes(own)) throw overwriting();
  try {
    await (own === undefined ? tryMaking(path) : tryReplacing(path));
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** What tells a file from all others, whatever path or link leads to it; `undefined` where there is none. */
async function identityOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}

/** Only making the file proves that it can be made: a directory may be writable and its file system not. */
async function tryMaking(path: string): Promise<void> {
  const made = await open(path, 'wx');
  await made.close();
  await rm(path);
}

async function tryReplacing(path: string): Promise<void> {
  if ((await stat(path)).isDirectory()) throw new Error('a directory stands there');
  await access(path, constants.W_OK);
}

const overwriting = (): CommanderError =>
  new CommanderError(
    EXIT.usage,
    'bao-phu.rejectsOverSource',
    'error: --rejects would overwrite a file that is imported',
  );
