import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REQUIREMENTS = fileURLToPath(new URL('./requirements.txt', import.meta.url));
const ENVIRONMENT = fileURLToPath(new URL('../../.bao-phu-bench/python', import.meta.url));
/** A copy of the requirements lies in an environment that has them all. */
const INSTALLED = join(ENVIRONMENT, 'requirements.txt');

/**
 * The Python that has Splink: made on the first call, and anew when the requirements change.
 * @throws {Error} saying how to mend it, when there is no Python, no venv or no package index.
 */
export function pythonWithSplink(): string {
  const python = join(ENVIRONMENT, 'bin', 'python');
  if (isInstalled()) return python;
  console.log('installing Splink into .bao-phu-bench/python, once');
  mkdirSync(dirname(ENVIRONMENT), { recursive: true });
  demand(
    ['python3', '-m', 'venv', '--clear', ENVIRONMENT],
    'Python 3.11 or later with venv (Debian: python3-venv)',
  );
  demand([python, '-m', 'pip', 'install', '--quiet', '-r', REQUIREMENTS], 'a package index pip can reach');
  copyFileSync(REQUIREMENTS, INSTALLED);
  return python;
}

function isInstalled(): boolean {
  return existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === readFileSync(REQUIREMENTS, 'utf8');
}

function demand([program = '', ...args]: readonly string[], need: string): void {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (cause) {
    throw new Error(`The bench cannot install Splink: it needs ${need}.`, { cause });
  }
}
