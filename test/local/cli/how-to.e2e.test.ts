import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcher, runCommand, startCommand, temporaryDirectory } from './run-command.ts';

const directory = temporaryDirectory();
let server: ReturnType<typeof startCommand>;
let host: string;

beforeAll(async () => {
  await runCommand('demo', '--children', '2000', '--uncovered', '40', '--data', directory.path);
  server = startCommand(['serve', '--port', '0', '--json', '--data', directory.path]);
  let said = '';
  for await (const part of server.stdout) {
    said += part;
    if (said.includes(']')) break;
  }
  host = new URL(JSON.parse(said).endpoints[0]).host;
  writeFileSync(join(directory.path, 'cards.csv'), CARDS);
}, 120_000);

afterAll(async () => {
  server.kill('SIGKILL');
  await once(server, 'exit');
  directory.remove();
});

/** One of two rows has a day that does not exist; as the whole feed they are held. */
const CARDS = `source_ref,full_name,sex,date_of_birth,card_no,valid_from,valid_to,status
N-1,Trần Thị Mỹ Hoa,Nữ,31/02/2023,,01/06/2023,30/09/2029,active
N-2,Lâm Minh Khôi,Nam,05/03/2023,TE1949499999901,05/03/2023,30/09/2029,active
`;

/** What the reader has: the program, its data and its port; a command that fails ends it all. */
const machine = (): string => `
set -euo pipefail
npx() { local name=$2; shift 2; set -- "$name" "$@" --data .; [ "$name" != token ] || set -- "$@" --port ${host.split(':')[1]}; '${process.execPath}' '${launcher}' "$@"; }
curl() { command curl --silent --show-error --fail-with-body "$@"; }
`;

const SETTLED = `until ask $API/v1/imports/$IMPORT | grep -qE '"state":"(done|held|refused)"'; do sleep 0.2; done`;

/** The blocks of a page that speak to the API, word by word but for the port. */
function commandsOf(page: string): string[] {
  const markdown = readFileSync(new URL(`../../../docs/how-to/${page}.md`, import.meta.url), 'utf8');
  const blocks = [...markdown.matchAll(/^ *```\n(.*?)^ *```$/gms)].map(([, block = '']) => block);
  return blocks
    .filter((block) => /\bAPI\b/.test(block))
    .map((block) => block.replaceAll('127.0.0.1:8080', host));
}

async function bash(script: string): Promise<{ code: number | null; said: string }> {
  const shell = spawn('bash', ['-c', script], { cwd: directory.path });
  const [out, err, [code]] = await Promise.all([
    text(shell.stdout),
    text(shell.stderr),
    once(shell, 'exit') as Promise<[number | null]>,
  ]);
  return { code, said: out + err };
}

describe('the how-tos', () => {
  it('send a file in, start a run and release what is held, as they are written', async () => {
    const [setUp = '', send = '', look = '', ...rest] = commandsOf('operate/README');
    const release = commandsOf('officer');

    const ran = await bash([machine(), setUp, send, SETTLED, look, ...rest, ...release].join('\n'));

    expect(ran).toMatchObject({ code: 0 });
    expect(ran.said).toContain('"state":"held"');
    expect(readFileSync(join(directory.path, 'rejects.csv'), 'utf8')).toContain('31/02/2023');
  }, 120_000);

  it('take a commune’s list out, send it back and print for the visits, as they are written', async () => {
    const ran = await bash([machine(), ...commandsOf('commune')].join('\n'));

    expect(ran).toMatchObject({ code: 0 });
    expect(ran.said).toMatch(/"counts":\{.*"untouched":[1-9]/);
    expect(readFileSync(join(directory.path, 'visits.html'), 'utf8')).toContain('</html>');
  }, 120_000);
});
