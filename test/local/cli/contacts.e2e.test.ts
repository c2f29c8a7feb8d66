import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeProvince } from '../../../local/province/make-province.ts';
import { writeProvince } from '../../../local/province/write-province.ts';
import { verifySignature } from '../../../shared/store/outbox/signature.ts';
import { runCommand, temporaryDirectory } from './run-command.ts';

const SECRET = 'what the receiver of commune messages knows too';
const OPTIONS = {
  province: '94',
  map: '2023',
  asOf: '2023-06-30',
  children: 60,
  uncovered: 12,
  seed: 5,
} as const;

const directory = temporaryDirectory();
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
const receiver = createServer(async (request, response) => {
  received.push({ headers: request.headers, body: await text(request) });
  response.writeHead(204).end();
});
const inDirectory = (...words: string[]) => runCommand(...words, '--data', directory.path);
const documentOf = async (...words: string[]) => {
  const ran = await inDirectory(...words, '--json');
  return { ...ran, document: JSON.parse(ran.stdout) };
};

let unit = '';
let url = '';

beforeAll(async () => {
  const province = makeProvince(OPTIONS);
  const files = join(directory.path, 'files');
  await writeProvince(files, province);
  for (const feed of ['units', 'births', 'residents', 'cards'] as const) {
    const sources = province.files.filter((file) => file.feed === feed);
    await inDirectory('import', feed, ...sources.map(({ name }) => join(files, name)));
  }
  unit = province.truth.children.find(({ inScope, covered }) => inScope && !covered)?.responsibleUnit ?? '';
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hook`;
}, 60_000);

afterAll(() => {
  receiver.close();
  directory.remove();
});

describe('bao-phu contacts', () => {
  it('keeps the address that is not named and drops the one that is denied', async () => {
    await inDirectory('contacts', 'set', unit, '--email', 'office@commune.example');
    const both = await documentOf('contacts', 'set', unit, '--webhook', url);
    const one = await documentOf('contacts', 'set', unit, '--no-email');

    const listed = await documentOf('contacts', 'list');
    expect(both.document).toEqual({ province: '94', unit, email: 'office@commune.example', webhook: url });
    expect(one.document).toEqual({ province: '94', unit, webhook: url });
    expect(listed.document).toEqual([one.document]);
  });

  it('says that messages by webhook wait for the secret', async () => {
    const ran = await inDirectory('contacts', 'set', unit, '--webhook', url);

    expect(ran.stderr).toContain('BAO_PHU_WEBHOOK_SECRET');
  });

  it('refuses a unit that the province does not have', async () => {
    const ran = await inDirectory('contacts', 'set', '99999', '--email', 'office@commune.example');

    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('E9004');
  });
});

describe('a digest by webhook', () => {
  it('waits without the secret; with it, it arrives once and the receiver can verify it', async () => {
    await inDirectory('contacts', 'set', unit, '--no-email', '--webhook', url);

    const silent = await inDirectory('reconcile', '--as-of', OPTIONS.asOf, '--release');
    const before = received.length;
    vi.stubEnv('BAO_PHU_WEBHOOK_SECRET', SECRET);
    const first = await inDirectory('reconcile', '--as-of', OPTIONS.asOf, '--release');
    const again = await inDirectory('reconcile', '--as-of', OPTIONS.asOf, '--release');
    vi.unstubAllEnvs();

    const [post] = received;
    const signed = {
      timestamp: String(post?.headers['x-bao-phu-timestamp']),
      signature: String(post?.headers['x-bao-phu-signature']),
      body: post?.body ?? '',
    };
    expect([silent.code, first.code, again.code], silent.stderr).toEqual([0, 0, 0]);
    expect([before, received.length]).toEqual([0, 1]);
    expect(verifySignature(SECRET, signed, Date.now() / 1000)).toBe(true);
    expect(JSON.parse(signed.body)).toMatchObject({ province: '94', unit });
  }, 60_000);
});
