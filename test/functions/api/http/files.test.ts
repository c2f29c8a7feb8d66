import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../../../functions/api/http/endpoint.ts';
import type { Open } from '../../../../functions/api/http/open.ts';
import { openApiOf } from '../../../../functions/api/http/openapi.ts';
import { routeOf } from '../../../../functions/api/http/route.ts';
import { unitIndex } from '../../../../shared/units/unit-index.ts';
import { requestOf } from './requests.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BYTES = Uint8Array.from({ length: 256 }, (_, at) => at);

const GIVE = endpoint({
  id: 'giveThing',
  method: 'GET',
  path: '/v1/things',
  command: 'export_children',
  summary: { vi: 'Một tệp', en: 'A file' },
  params: z.object({}),
  query: z.strictObject({ format: z.enum(['xlsx', 'html', 'none']), size: z.coerce.number().default(256) }),
  body: z.undefined(),
  answers: ['xlsx', 'html'],
  answer: z.undefined(),
  handle: async ({ query: { format, size }, caller }) => {
    caller.permit();
    if (format === 'none') return { body: undefined };
    const bytes = size === BYTES.length ? BYTES : new Uint8Array(size);
    const audit = [{ kind: 'exported', paper: 'd03-ts', reason: 'visit', children: [] }] as const;
    return { body: undefined, file: { name: `thing.${format}`, kind: format, bytes }, audit };
  },
});

const TAKE = endpoint({
  id: 'takeThing',
  method: 'POST',
  path: '/v1/things',
  command: 'return_list',
  summary: { vi: 'Nhận tệp', en: 'Take a file' },
  params: z.object({}),
  query: z.strictObject({ dryRun: z.string().optional() }),
  takes: 'workbook',
  body: z.instanceof(Uint8Array),
  answer: z.object({ bytes: z.int() }),
  handle: async ({ body, caller }) => {
    caller.permit();
    return { body: { bytes: body.length } };
  },
});

const OPEN: Open = {
  now: () => '2026-11-22T01:00:00.000Z',
  scopeOf: () => ({ subject: 'somebody', role: 'province_officer', province: '94', units: [] }),
  api: async () => ({ units: unitIndex([]) }) as never,
  keep: async () => undefined,
  once: async ({ run }) => ({ result: await run() }),
  observe: () => undefined,
};

const ask = (one: Endpoint, event: object, more: Partial<Open> = {}) =>
  routeOf(one, { ...OPEN, ...more })(event as never);

describe('a file that goes out', () => {
  const asked = (format: string) => requestOf('GET', '/v1/things', { query: { format } });

  it('is handed over as base64, to be saved under its name', async () => {
    const result = await ask(GIVE, asked('xlsx'));

    expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(Buffer.from(result.body ?? '', 'base64')).toEqual(Buffer.from(BYTES));
    expect(result.headers).toMatchObject({
      'content-type': XLSX,
      'content-disposition': 'attachment; filename="thing.xlsx"',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none';/),
    });
  });

  it('is shown as a page that loads nothing but its own style', async () => {
    const { headers = {} } = await ask(GIVE, asked('html'));

    expect(headers['content-disposition']).toBe('inline; filename="thing.html"');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*; style-src 'unsafe-inline'$/);
  });

  it('is refused, and not entered as handed out, when it is larger than an answer can hold', async () => {
    const kept: string[] = [];
    const keep: Open['keep'] = async ({ kind }) => void kept.push(kind);
    const sized = (size: number) =>
      requestOf('GET', '/v1/things', { query: { format: 'xlsx', size: `${size}` } });

    const largest = await ask(GIVE, sized(4 * 1024 * 1024), { keep });
    const larger = await ask(GIVE, sized(4 * 1024 * 1024 + 1), { keep });

    expect(largest.body?.length).toBeLessThan(6_000_000);
    expect(JSON.parse(larger.body ?? '{}')).toMatchObject({ status: 422, code: 'E8424' });
    expect(kept).toEqual(['exported']);
  });

  it('is never replaced by an empty answer', async () => {
    expect((await ask(GIVE, asked('none'))).statusCode).toBe(500);
  });
});

describe('a file that comes in', () => {
  const sent = (bytes: Uint8Array, { type = XLSX, query = {} } = {}) => ({
    ...requestOf('POST', '/v1/things', {
      query,
      headers: { 'idempotency-key': 'key-00000001', 'content-type': type },
    }),
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  });

  it('is read as the bytes it is, also where it is larger than a document may be', async () => {
    const result = await ask(TAKE, sent(new Uint8Array(300_000), { type: `${XLSX}; charset=binary` }));

    expect(result.body).toBe('{"bytes":300000}');
  });

  it.each([
    ['has to say that it is a workbook', sent(BYTES, { type: 'application/json' }), 415, 'E8416'],
    ['may not be too large', sent(new Uint8Array(4 * 1024 * 1024 + 1)), 413, 'E8413'],
    ['has to be there', sent(new Uint8Array()), 422, 'E8422'],
  ])('%s', async (_, event, status, code) => {
    const { body = '{}' } = await ask(TAKE, event);

    expect(JSON.parse(body)).toMatchObject({ status, code });
  });

  it('sent with other parameters is another write', async () => {
    const asked: object[] = [];
    const once: Open['once'] = async (work) => {
      asked.push(work.asked);
      return { result: await work.run() };
    };
    await ask(TAKE, sent(BYTES), { once });
    await ask(TAKE, sent(BYTES, { query: { dryRun: 'true' } }), { once });

    expect(asked[0]).not.toEqual(asked[1]);
  });
});

it('files are described as what they are', () => {
  const { paths } = openApiOf([GIVE, TAKE], { openIdConnectUrl: 'https://issuer.example' }) as {
    paths: Record<string, Record<string, unknown>>;
  };

  expect(paths['/v1/things']).toMatchObject({
    get: { responses: { 200: { content: { [XLSX]: {}, 'text/html': {} } } } },
    post: { requestBody: { content: { [XLSX]: { schema: { format: 'binary' } } } } },
  });
  expect(paths['/v1/things']?.get).not.toHaveProperty('responses.304');
});
