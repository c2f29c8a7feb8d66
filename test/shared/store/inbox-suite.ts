import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Upload } from '../../../shared/store/registry/uploads.ts';
import type { Bench } from './engines/on-engine.ts';

const MINUTE = 60_000;
const TEXT = 'Họ tên,Ngày sinh\nSơn Thị Đa Ny,31/02/2021\n';
const CHECKSUM = 'x-amz-checksum-sha256';

let files = 0;

/** What the inbox promises to whoever sends a file, whichever S3 stands behind its addresses. */
export function describeInbox(
  engine: string,
  { store }: Bench,
  keepUpload: (upload: Upload) => Promise<void>,
) {
  /** Announces a file of its own that holds a text, and gives the address that takes it, as asked for minutes ago. */
  const announced = async (text: string, minutesAgo = 0) => {
    const uploadId = hash('sha256', `file ${++files}`).slice(0, 20);
    const bytes = Buffer.from(text);
    const at = new Date(Date.now() - minutesAgo * MINUTE);
    const upload: Upload = {
      province: '94',
      feed: 'cards',
      uploadId,
      name: 'thẻ.csv',
      size: bytes.length,
      sha256: hash('sha256', bytes),
      announcedAt: at.toISOString(),
    };
    await keepUpload(upload);
    return { upload, ...(await store().inbox.addressFor(upload, at)) };
  };

  describe(`an address of the inbox on ${engine}`, () => {
    it('takes the announced file, and once more', async () => {
      const { upload, url, headers } = await announced(TEXT);

      const statuses = [await put(url, headers, TEXT), await put(url, headers, TEXT)];

      expect(statuses).toEqual([200, 200]);
      expect(Buffer.from(await store().inbox.read(upload)).toString()).toBe(TEXT);
      expect(await store().inbox.sizeOf(upload)).toBe(upload.size);
    });

    it('holds its sender to size and checksum, and leaves the type of the content to the browser', async () => {
      const { url, headers } = await announced(TEXT);
      const query = new URL(url).searchParams;

      expect(query.get('X-Amz-SignedHeaders')).toBe(`content-length;host;${CHECKSUM}`);
      expect(query.get('X-Amz-Expires')).toBe('300');
      expect(Object.keys(headers).sort()).toEqual(['content-length', CHECKSUM]);
      expect(await put(url, { ...headers, 'content-type': 'text/csv' }, TEXT)).toBe(200);
    });

    it('takes a file larger than a request to the embedded S3 may be', async () => {
      const text = 'x'.repeat(12 * 1024 * 1024);
      const { upload, url, headers } = await announced(text);

      expect(await put(url, headers, text)).toBe(200);
      expect(await store().inbox.sizeOf(upload)).toBe(text.length);
    });

    it.each([
      ['other bytes of that size', (sent: Sent) => ({ ...sent, text: TEXT.toUpperCase() })],
      ['other bytes with their own checksum', (sent: Sent) => ({ ...sent, ...otherBytes() })],
      ['a shorter file', (sent: Sent) => ({ ...sent, text: TEXT.slice(0, -1) })],
      ['a longer file', (sent: Sent) => ({ ...sent, text: `${TEXT}.` })],
      ['the file without its checksum', (sent: Sent) => ({ ...sent, headers: {} })],
      ['the file by another signature', (sent: Sent) => ({ ...sent, url: withOtherSignature(sent.url) })],
      ['the file under another key', (sent: Sent) => ({ ...sent, url: withOtherKey(sent.url) })],
      ['another lifetime of itself', (sent: Sent) => ({ ...sent, url: sent.url.replace('=300', '=3000') })],
    ])('refuses %s, and keeps nothing', async (_, changed) => {
      const { upload, url, headers } = await announced(TEXT);
      const sent = changed({ url, headers, text: TEXT });

      const status = await put(sent.url, sent.headers, sent.text);

      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(await store().inbox.sizeOf(upload)).toBeUndefined();
    });

    it('takes nothing after five minutes', async () => {
      const { upload, url, headers } = await announced(TEXT, 6);

      expect(await put(url, headers, TEXT)).toBe(403);
      expect(await store().inbox.sizeOf(upload)).toBeUndefined();
    });

    it('lets nobody read or remove what was sent there', async () => {
      const { upload, url, headers } = await announced(TEXT);
      await put(url, headers, TEXT);

      const statuses = [];
      for (const method of ['GET', 'DELETE']) statuses.push((await fetch(url, { method })).status);

      expect(statuses.filter((status) => status < 400)).toEqual([]);
      expect(await store().inbox.sizeOf(upload)).toBe(upload.size);
    });
  });

  describe(`the inbox on ${engine}`, () => {
    it('says that a file did not come', async () => {
      const { upload } = await announced(TEXT);

      expect(await store().inbox.sizeOf(upload)).toBeUndefined();
      await expect(store().inbox.read(upload)).rejects.toMatchObject({ code: 'E5001' });
      await store().inbox.remove(upload);
    });

    it('keeps a file until it is removed', async () => {
      const { upload, url, headers } = await announced(TEXT);
      await put(url, headers, TEXT);

      await store().inbox.remove(upload);
      await store().inbox.remove(upload);

      expect(await store().inbox.sizeOf(upload)).toBeUndefined();
    });

    it('takes the announced bytes and no others where it looks itself', async () => {
      const { upload } = await announced(TEXT);
      const take = async (text: string) => store().inbox.take(upload, pieces(text));

      expect([await take(TEXT.toUpperCase()), await take(`${TEXT}.`), await take('')]).toEqual([
        false,
        false,
        false,
      ]);
      expect(await store().inbox.sizeOf(upload)).toBeUndefined();
      expect(await take(TEXT)).toBe(true);
    });
  });
}

interface Sent {
  url: string;
  headers: Record<string, string>;
  text: string;
}

/** `fetch` states the size itself, as a browser does, and lets nobody else. */
async function put(url: string, headers: Record<string, string>, text: string): Promise<number> {
  const { 'content-length': _, ...rest } = headers;
  return (await fetch(url, { method: 'PUT', headers: rest, body: Buffer.from(text) })).status;
}

function otherBytes(): Pick<Sent, 'headers' | 'text'> {
  const text = TEXT.toUpperCase();
  return { text, headers: { [CHECKSUM]: hash('sha256', Buffer.from(text), 'base64') } };
}

function withOtherSignature(url: string): string {
  return url.replace(/Signature=(.)/, (_, first) => `Signature=${first === '0' ? '1' : '0'}`);
}

function withOtherKey(url: string): string {
  return url.replace(/[0-9a-f]{64}\?/, `${'0'.repeat(64)}?`);
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  yield bytes.subarray(0, 10);
  yield bytes.subarray(10);
}
