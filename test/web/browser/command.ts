import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('../../../local/bao-phu.js', import.meta.url));

/** Runs a command of the project to its end. @throws Error it failed; its output is in the message */
export async function runCommand(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`bao-phu ${args[0]} ended with ${code}:\n${said}`);
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
