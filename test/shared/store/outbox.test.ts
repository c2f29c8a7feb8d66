import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emlOutbox } from '../../../shared/store/outbox/eml-directory.ts';
import { verifySignature } from '../../../shared/store/outbox/signature.ts';
import { webhookOutbox } from '../../../shared/store/outbox/webhook.ts';
import { messageOf } from './samples.ts';

const MESSAGE = messageOf('94', 'run-1/31500', { html: '<p>Có 3 trẻ em chưa có thẻ.</p>' });
const CONTACT = { province: '94', unit: '31500' };

describe('the EML outbox', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'bao-phu-outbox-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const outbox = () => emlOutbox({ dir: join(dir, 'outbox'), from: 'Bao Phủ <bao-phu@example.vn>' });
  const contact = { ...CONTACT, email: 'ubnd.phutam@example.vn' };

  it('leaves one mail with both bodies and the key, in a file named by the key', async () => {
    await outbox().deliver({ message: MESSAGE, contact });

    const [file, ...others] = await readdir(join(dir, 'outbox'));
    const mail = await readFile(join(dir, 'outbox', file ?? ''), 'utf8');
    expect([file, ...others]).toEqual(['run-1%2F31500.eml']);
    expect(mail).toContain('To: ubnd.phutam@example.vn\r\n');
    expect(mail).toContain('X-Bao-Phu-Key: run-1/31500\r\n');
    expect(mail).toContain('Date: Fri, 30 Jun 2023 18:00:00 +0000\r\n');
    expect(mail).toContain('Content-Type: text/plain; charset=utf-8');
    expect(mail).toContain('Content-Type: text/html; charset=utf-8');
  });

  it('leaves the same one file when a message is delivered again', async () => {
    await outbox().deliver({ message: MESSAGE, contact });
    const first = await readFile(join(dir, 'outbox', 'run-1%2F31500.eml'));
    await outbox().deliver({ message: MESSAGE, contact });

    expect(await readdir(join(dir, 'outbox'))).toHaveLength(1);
    expect(first.equals(await readFile(join(dir, 'outbox', 'run-1%2F31500.eml')))).toBe(true);
  });

  it('leaves nothing beside the mail after a delivery that was killed half-way', async () => {
    await mkdir(join(dir, 'outbox'));
    await writeFile(join(dir, 'outbox', '.run-1%2F31500.eml.part'), 'From: Bao');

    await outbox().deliver({ message: MESSAGE, contact });

    expect(await readdir(join(dir, 'outbox'))).toEqual(['run-1%2F31500.eml']);
    expect(await readFile(join(dir, 'outbox', 'run-1%2F31500.eml'), 'utf8')).toContain('X-Bao-Phu-Key');
  });

  it('cannot be led out of its directory or into its headers by a message', async () => {
    const message = { ...MESSAGE, key: '../../x', subject: 'a\r\nBcc: everybody@example.vn' };
    await outbox().deliver({ message, contact });

    const [file] = await readdir(join(dir, 'outbox'));
    const mail = await readFile(join(dir, 'outbox', file ?? ''), 'utf8');
    expect(await readdir(dir)).toEqual(['outbox']);
    expect(mail).not.toMatch(/^Bcc:/m);
  });

  it('refuses a unit without an address', async () => {
    await expect(outbox().deliver({ message: MESSAGE, contact: CONTACT })).rejects.toMatchObject({
      code: 'E5004',
    });
  });
});

describe('the webhook outbox', () => {
  const secret = 'a secret shared with the receiver';
  const now = Date.parse('2023-06-30T18:00:00Z');
  let received: { headers: IncomingHttpHeaders; body: string }[] = [];
  let answers: number[] = [];
  let server: Server;
  let url = '';

  beforeEach(async () => {
    received = [];
    server = createServer(async (request, response) => {
      const body = await new Response(request as unknown as ReadableStream).text();
      received.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204, { location: 'http://127.0.0.1:1/' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hook`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const deliver = (statuses: number[], backoff: number[] = [1, 1], clock = () => now) => {
    answers = statuses;
    const outbox = webhookOutbox({ secret, backoff, timeout: 2000, now: clock });
    return outbox.deliver({ message: MESSAGE, contact: { ...CONTACT, webhook: url } });
  };

  it('posts the counts, and nothing of the text, with a signature the receiver can verify', async () => {
    await deliver([204]);

    const [post] = received;
    const { province, unit, runId, key, subject, counts } = MESSAGE;
    const signed = {
      timestamp: String(post?.headers['x-bao-phu-timestamp']),
      signature: String(post?.headers['x-bao-phu-signature']),
      body: post?.body ?? '',
    };
    expect(JSON.parse(signed.body)).toEqual({ province, unit, runId, key, subject, counts });
    expect(post?.headers['idempotency-key']).toBe('run-1%2F31500');
    expect(verifySignature(secret, signed, now / 1000 + 299)).toBe(true);
    expect(verifySignature(secret, signed, now / 1000 + 301)).toBe(false);
    expect(verifySignature('another', signed, now / 1000)).toBe(false);
    expect(verifySignature(secret, { ...signed, body: `${signed.body} ` }, now / 1000)).toBe(false);
    expect(verifySignature(secret, { ...signed, timestamp: `${signed.timestamp}.0` }, now / 1000)).toBe(
      false,
    );
    expect(verifySignature(secret, { ...signed, signature: 'v1=' }, now / 1000)).toBe(false);
  });

  it('signs the instant too: a recorded request cannot be given a new one', async () => {
    await deliver([204]);

    const [post] = received;
    const signature = String(post?.headers['x-bao-phu-signature']);
    const recorded = { timestamp: String(now / 1000), signature, body: post?.body ?? '' };
    const tomorrow = now / 1000 + 86_400;
    const renewed = { ...recorded, timestamp: String(tomorrow) };

    expect(verifySignature(secret, recorded, now / 1000)).toBe(true);
    expect(verifySignature(secret, recorded, tomorrow)).toBe(false);
    expect(verifySignature(secret, renewed, tomorrow)).toBe(false);
  });

  it('signs each try at its own instant', async () => {
    let seconds = 0;
    await deliver([503, 204], [1], () => now + 1000 * seconds++);

    const stamps = received.map(({ headers }) => Number(headers['x-bao-phu-timestamp']));
    expect(stamps).toEqual([now / 1000, now / 1000 + 1]);
    expect(new Set(received.map(({ headers }) => headers['x-bao-phu-signature'])).size).toBe(2);
  });

  it('tries a failing or busy receiver again, under the same key', async () => {
    await deliver([503, 429, 200]);

    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(3).fill('run-1%2F31500'));
  });

  it('gives up after the tries it has', async () => {
    await expect(deliver([500, 500, 500, 200])).rejects.toMatchObject({
      code: 'E5004',
      reason: 'status_500',
    });
    expect(received).toHaveLength(3);
  });

  it('does not repeat what the receiver refuses, and follows no redirect', async () => {
    await expect(deliver([401, 200])).rejects.toMatchObject({ code: 'E5004' });
    expect(received).toHaveLength(1);
    await expect(deliver([302, 200])).rejects.toMatchObject({ code: 'E5004' });
    expect(received).toHaveLength(2);
  });

  it('reports a receiver that is not there, without its address', async () => {
    server.close();
    server.closeAllConnections();

    const failure = await deliver([], []).catch((error: Error) => error);

    expect(failure).toMatchObject({ code: 'E5004', reason: 'no_answer' });
    expect(String(failure)).not.toContain('127.0.0.1');
  });
});
