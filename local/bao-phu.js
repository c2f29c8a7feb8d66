#!/usr/bin/env node
// Any Node from 20 on can start the command; the Node pinned in package.json runs it (docs/decisions/0003).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REQUIRED_MAJOR = 24;
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const command = fileURLToPath(new URL('./cli/main.ts', import.meta.url));

if (Number.parseInt(process.versions.node, 10) >= REQUIRED_MAJOR) {
  await import(command);
} else if (existsSync(pinned)) {
  const child = spawn(pinned, [command, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
} else {
  process.stderr.write('bao-phu: run "npm ci" first; it brings the Node this command needs.\n');
  process.exitCode = 2;
}
