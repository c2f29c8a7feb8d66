import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const launcher = fileURLToPath(new URL('../../../local/bao-phu.js', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the real command as a user would. */
export const startCommand = (words: readonly string[]) =>
  spawn(process.execPath, [launcher, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });

/** Runs the real command to its end. */
export async function runCommand(...words: string[]): Promise<Ran> {
  const child = startCommand(words);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/** A directory of its own that is gone at the end of the scope. */
export function temporaryDirectory(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bao-phu-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
