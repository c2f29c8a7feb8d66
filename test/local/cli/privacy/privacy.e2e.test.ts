import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectCloud } from '../../../../local/cloud/cloud.ts';
import { runCommand, startCommand, temporaryDirectory } from '../run-command.ts';
import { Asking } from './asking.ts';
import { filesOfDemo, peopleIn } from './people-in.ts';
import { type SomeChild, workingDay } from './working-day.ts';

const directory = temporaryDirectory();
const inDirectory = (...words: string[]) => runCommand(...words, '--data', directory.path);

/** Everything that leaves the system or stays behind it, but for the answers people asked for. */
const said = { output: '', problems: '', addresses: '' };
/** Names, numbers and cards of the synthetic people, as the files of the agencies write them. */
let people: readonly string[];
/** The child somebody worked on, and what of the API was used. */
let child: SomeChild;
let operations: readonly string[];
let done: ReadonlySet<string>;

beforeAll(async () => {
  const demo = await inDirectory('demo', '--children', '1500', '--uncovered', '60');
  said.output += demo.stdout + demo.stderr;
  people = peopleIn(directory.path);
  await askEverything();
}, 120_000);
afterAll(() => directory.remove());

/** Has every operation of the API answer, and refuse, over HTTP as its users call it. */
async function askEverything(): Promise<void> {
  const server = startCommand(['serve', '--port', '0', '--json', '--data', directory.path]);
  server.stderr.on('data', (text) => {
    said.output += text;
  });
  const [first] = await once(server.stdout, 'data');
  try {
    await askAt(new URL(JSON.parse(String(first)).endpoints[0]));
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

async function askAt({ origin, port }: URL): Promise<void> {
  const token = (await inDirectory('token', '--as', 'province_officer', '--port', port)).stdout.trim();
  const asking = new Asking(origin, token);
  operations = await asking.readDocument();
  const [cards] = filesOfDemo(directory.path, 'cards').filter(({ name }) => name.endsWith('.csv'));
  child = await workingDay(asking, new TextDecoder().decode(cards?.bytes));
  done = asking.done;
  await asking.wrongly('GET', `/v1/units/${encodeURIComponent(child.name)}/cases`);
  await asking.wrongly('GET', `/v1/coverage?unit=${encodeURIComponent(child.name)}`);
  await asking.wrongly('POST', `/v1/cases/${child.childId}/facts`, { command: child.name, [child.name]: 1 });
  Object.assign(said, asking.said);
}

const peopleOfText = (text: string): string[] => people.filter((one) => text.includes(one));

describe('names, numbers and cards of a full demo run', () => {
  it('are known to this test', () => {
    expect(people.length).toBeGreaterThan(900);
    expect(people).toContain(child.name);
  });

  it('were worked with by every operation of the API', () => {
    expect(operations.filter((id) => !done.has(id))).toEqual([]);
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
