import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectCloud } from '../../../local/cloud/cloud.ts';
import { runCommand, startCommand, temporaryDirectory } from './run-command.ts';

const directory = temporaryDirectory();
const inDirectory = (...words: string[]) => runCommand(...words, '--data', directory.path);

/** Everything that leaves the system or stays behind it, but for the answers people asked for. */
const said = { output: '', problems: '', addresses: '' };
/** Names, numbers and cards of the synthetic people, as the files of the agencies write them. */
let people: readonly string[];
/** A child's id, its commune and name, to ask for. */
let child: { childId: string; unit: string; name: string; dateOfBirth: string };

beforeAll(async () => {
  const demo = await inDirectory('demo', '--children', '300', '--uncovered', '40');
  said.output += demo.stdout + demo.stderr;
  people = peopleIn(filesOfDemo());
  await askEverything();
}, 120_000);
afterAll(() => directory.remove());

function filesOfDemo(): string[] {
  const files = join(directory.path, 'demo', '94', 'files');
  return readdirSync(files)
    .filter((name) => name.endsWith('.csv') && !name.startsWith('units'))
    .map((name) => readFileSync(join(files, name), 'utf8'));
}

const HELD =
  /^(?:full_name|mother_name|father_name|head_name|guardian_name|.*personal_id|social_insurance_no|card_no)$/;
/** Shorter texts are words of everyday. */
const SHORTEST = 9;

function peopleIn(files: readonly string[]): string[] {
  const texts = files.flatMap((file) => {
    const { data } = Papa.parse<Record<string, string>>(file.trim(), { header: true });
    return data.flatMap((row) =>
      Object.entries(row).flatMap(([heading, cell]) => (HELD.test(heading) ? cell.trim() : [])),
    );
  });
  return [...new Set(texts)].filter((text) => text.length >= SHORTEST);
}

/** Has every operation of the API answer, and refuse, over HTTP as its users call it. */
async function askEverything(): Promise<void> {
  const server = startCommand(['serve', '--port', '0', '--json', '--data', directory.path]);
  server.stderr.on('data', (text) => {
    said.output += text;
  });
  const [first] = await once(server.stdout, 'data');
  const { origin } = new URL(JSON.parse(String(first)).endpoints[0]);
  const { port } = new URL(origin);
  const token = (await inDirectory('token', '--as', 'province_officer', '--port', port)).stdout.trim();
  await new Asking(origin, token).everything();
  server.kill('SIGTERM');
  await once(server, 'exit');
}

class Asking {
  readonly #origin: string;
  readonly #headers: Record<string, string>;

  constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  }

  async everything(): Promise<void> {
    const { units } = await this.#ask('GET', '/v1/units');
    for (const { code, level } of units) {
      if (level !== 'commune') continue;
      const { lines } = await this.#ask('GET', `/v1/units/${code}/cases`);
      const [line] = lines.filter(({ sheet }: { sheet?: object }) => sheet !== undefined);
      if (line === undefined) continue;
      child = {
        childId: line.childId,
        unit: code,
        name: line.sheet.name,
        dateOfBirth: line.sheet.dateOfBirth,
      };
      break;
    }
    const { paths } = await this.#ask('GET', '/v1/openapi.json');
    for (const [path, methods] of Object.entries<Record<string, object>>(paths))
      for (const method of Object.keys(methods)) await this.#wellAndWrongly(method.toUpperCase(), path);
  }

  /** Once as it is meant, once with a person where none belongs. */
  async #wellAndWrongly(method: string, path: string): Promise<void> {
    const address = path.replace('{unit}', child.unit).replace('{childId}', child.childId);
    await this.#ask(method, `${address}${method === 'GET' ? '?reason=inspection' : ''}`, {
      name: child.name,
    });
    const wrong = path.replace(/\{\w+\}/g, encodeURIComponent(child.name));
    await this.#ask(method, `${wrong}?unit=${encodeURIComponent(child.name)}`, {
      command: child.name,
      [child.name]: 1,
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test looks at
  async #ask(method: string, path: string, body?: object): Promise<any> {
    const response = await fetch(this.#origin + path, {
      method,
      headers: { ...this.#headers, 'idempotency-key': `privacy-${Math.random()}` },
      ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
    });
    const text = await response.text();
    said.addresses += addressesIn(text, response.headers);
    if (!response.ok) said.problems += text;
    return response.ok && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
  }
}

/** What a client goes on to: addresses, cursors read as they were made, names of files. */
function addressesIn(text: string, headers: Headers): string {
  const found = [...text.matchAll(/"(?:href|url|next|uploadId|pairId)":"([^"]*)"/g)].map(
    ([, value = '']) => value,
  );
  const cursors = found.map((value) => Buffer.from(value, 'base64url').toString('utf8'));
  return [...found, ...cursors, JSON.stringify([...headers])].join('\n');
}

const peopleOfText = (text: string): string[] => people.filter((one) => text.includes(one));

describe('names, numbers and cards of a full demo run', () => {
  it('are known to this test', () => {
    expect(people.length).toBeGreaterThan(900);
    expect(people).toContain(child.name);
  });

  it('stand in no output of a command, and in no log of the server', () => {
    expect(peopleOfText(said.output)).toEqual([]);
  });

  it('stand in no message', () => {
    const outbox = join(directory.path, 'outbox');
    const mails = readdirSync(outbox).map((name) => name + readFileSync(join(outbox, name), 'utf8'));

    expect(mails.length).toBeGreaterThan(0);
    expect(peopleOfText(mails.join('\n'))).toEqual([]);
  });

  it('stand in no problem document, though they were sent where they do not belong', () => {
    expect(said.problems).toContain('E8400');
    expect(peopleOfText(said.problems)).toEqual([]);
  });

  it('stand in no address, cursor or header', () => {
    expect(peopleOfText(said.addresses)).toEqual([]);
  });

  it('stand in no name of a file or object', () => {
    expect(peopleOfText(readdirSync(directory.path, { recursive: true }).join('\n'))).toEqual([]);
  });

  it('stand nowhere in the registry: decisions, runs, cases, messages and the access log hold none', async () => {
    const cloud = await connectCloud(directory.path);
    const { Items = [] } = await cloud.dynamo.send(new ScanCommand({ TableName: cloud.table }));
    await cloud.stop();

    expect(Items.length).toBeGreaterThan(100);
    expect(Items.flatMap((item) => peopleOfText(JSON.stringify(item)))).toEqual([]);
  });
});
