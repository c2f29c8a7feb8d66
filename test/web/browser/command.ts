import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('../../../local/bao-phu.js', import.meta.url));

const VITE = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));

/** Runs a command of the project to its end. @throws Error it failed; its output is in the message */
export const runCommand = (args: readonly string[]): Promise<void> => run([LAUNCHER, ...args]);

/** Builds the portal as it goes out: under a test runner's own `NODE_ENV` React would be its development version. */
export const buildPortal = (): Promise<void> => run([VITE, 'build', 'web'], { NODE_ENV: 'production' });

async function run(args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<void> {
  const env = { ...process.env, ...more };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += String(part);
    });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${said}`);
}

export interface Server {
  origin: string;
  stop(): Promise<void>;
}

/** Serves a data directory on a free port until it is stopped. @throws Error it did not come up */
export async function serve(data: string, more: readonly string[] = []): Promise<Server> {
  const args = [LAUNCHER, 'serve', '--json', '--port', '0', '--data', data, ...more];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => (said += String(part)));
  const portal = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (part) => {
      printed += String(part);
      const found = /"portal": ?"([^"]+)"/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}:\n${said}`)));
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { origin: new URL(portal).origin, stop };
}
