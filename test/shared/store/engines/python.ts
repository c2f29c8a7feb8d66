import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { missing } from './missing.ts';

const run = promisify(execFile);
const INSTALL_MS = 180_000;

/** A Python of a virtual environment. */
export interface Python {
  command: string;
  /** As `3.11`. */
  version: string;
}

/**
 * Python with the packages of a requirements file, in a virtual environment of their own in the user's cache directory,
 * made once and found again as long as the file stays as it is.
 * @throws MissingEngine where there is no Python of 3.10 or later, or the packages cannot be had.
 */
export async function pythonWith(requirements: string): Promise<Python> {
  const version = await systemPython();
  const name = hash('sha256', `${version}\n${readFileSync(requirements, 'utf8')}`).slice(0, 12);
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'bao-phu');
  const environment = join(cache, `python-${name}`);
  if (!existsSync(environment)) await make(environment, cache, requirements);
  return { command: commandIn(environment), version };
}

async function systemPython(): Promise<string> {
  const script = 'import sys; print("%d.%d" % sys.version_info[:2])';
  const { stdout } = await run('python3', ['-c', script]).catch(missing('there is no python3'));
  const [major = 0, minor = 0] = stdout.trim().split('.').map(Number);
  if (major !== 3 || minor < 10) missing(`python3 is ${stdout.trim()}, not 3.10 or later`)();
  return stdout.trim();
}

/** Made aside and renamed: whoever is killed while installing leaves no half environment, and of two at once one is first. */
async function make(environment: string, cache: string, requirements: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'making-'));
  try {
    const options = { timeout: INSTALL_MS };
    await run('python3', ['-m', 'venv', aside], options).catch(missing('python3 has no module venv'));
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
    await run(commandIn(aside), [...pip, '--retries', '1', '--requirement', requirements], options).catch(
      missing('pip could not install the packages'),
    );
    if (!existsSync(environment)) renameSync(aside, environment);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const commandIn = (environment: string): string => join(environment, 'bin', 'python');
