import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../../../functions/api/http/endpoint.ts';
import type { Open } from '../../../../functions/api/http/open.ts';
import { openApiOf } from '../../../../functions/api/http/openapi.ts';
import { Problem } from '../../../../functions/api/http/problem.ts';
import { routeOf } from '../../../../functions/api/http/route.ts';
import type { AuditEntry } from '../../../../shared/access/audit-entry.ts';
import { scopeOf } from '../../../../shared/access/scope.ts';
import { unitIndex } from '../../../../shared/units/unit-index.ts';
import { type Claims, requestOf } from './requests.ts';

const UNITS = unitIndex([
  { code: '94', name: 'Sóc Trăng', level: 'province' },
  { code: '941', name: 'Huyện A', level: 'district', parent_code: '94' },
  { code: '31501', name: 'Xã A1', level: 'commune', parent_code: '941' },
  { code: '31502', name: 'Xã A2', level: 'commune', parent_code: '941' },
]);

const READ = endpoint({
  id: 'readThing',
  method: 'GET',
  path: '/v1/things/{unit}',
  command: 'list_cases',
  summary: { vi: 'Một thứ', en: 'A thing' },
  params: z.object({ unit: z.string().regex(/^\d{5}$/) }),
  query: z.strictObject({ limit: z.coerce.number().int().max(5).optional() }),
  body: z.undefined(),
  answer: z.object({ unit: z.string() }),
  handle: async ({ params: { unit }, caller }) => {
    caller.permit(unit);
    const body = { unit, secret: 'kept inside' };
    return {
      body,
      etag: 'state-1',
      audit: [{ kind: 'children_listed', command: 'list_cases', children: [] }],
    };
  },
});

const WRITE = endpoint({
  id: 'writeThing',
  method: 'POST',
  path: '/v1/things/{unit}',
  command: 'record_contact',
  summary: { vi: 'Ghi', en: 'Write' },
  params: z.object({ unit: z.string() }),
  query: z.strictObject({}),
  body: z.strictObject({ way: z.enum(['visit', 'phone']) }),
  status: 201,
  answer: z.object({ way: z.string() }),
  handle: async ({ params, body, caller }) => {
    caller.permit(params.unit);
    return { body };
  },
});

interface World {
  kept: AuditEntry[];
  seen: unknown[];
  open: Open;
}

function world(more: Partial<Open> = {}): World {
  const [kept, seen]: [AuditEntry[], unknown[]] = [[], []];
  const open: Open = {
    now: () => '2026-11-22T01:00:00.000Z',
    scopeOf: ({ requestContext }) => {
      const { authorizer } = requestContext as { authorizer?: { jwt: { claims: unknown } } };
      const scope = scopeOf(authorizer?.jwt.claims);
      if (scope === undefined) throw new Problem('E8401');
      return scope;
    },
    api: async () => ({ units: UNITS }) as never,
    keep: async (entry) => {
      kept.push(entry);
    },
    once: async ({ run }) => ({ result: await run() }),
    observe: (error) => seen.push(error),
    ...more,
  };
  return { kept, seen, open };
}

const OFFICER: Claims = { role: 'province_officer' };
const STAFF: Claims = { role: 'commune_staff', units: ['31501'] };
const at = (unit: string) => ({ pathParameters: { unit } });
const ask = (one: Endpoint, { open }: World, event: object) => routeOf(one, open)(event as never);
const problemIn = (result: { body?: string | undefined }) => JSON.parse(result.body ?? '{}');

describe('a route', () => {
  it('lets nobody in without a token', async () => {
    const result = await ask(READ, world(), { ...requestOf('GET', '/v1/things/31501'), ...at('31501') });

    expect(result.statusCode).toBe(401);
    expect(result.headers?.['content-type']).toContain('application/problem+json');
    expect(problemIn(result)).toMatchObject({ code: 'E8401', status: 401, title: 'Unauthorized' });
  });

  it('answers at the unit of the caller, and writes the access log first', async () => {
    const here = world();
    const result = await ask(READ, here, {
      ...requestOf('GET', '/v1/things/31501', { as: STAFF }),
      ...at('31501'),
    });

    expect(result).toMatchObject({
      statusCode: 200,
      headers: { etag: '"state-1"', 'cache-control': 'no-store' },
    });
    expect(here.kept).toMatchObject([
      { kind: 'children_listed', unit: '31501', who: { role: 'commune_staff' }, province: '94' },
    ]);
  });

  it('lets nothing out that its schema does not know', async () => {
    const result = await ask(READ, world(), {
      ...requestOf('GET', '/v1/things/31501', { as: OFFICER }),
      ...at('31501'),
    });

    expect(result.body).toBe('{"unit":"31501"}');
  });

  it('answers nothing when the access log cannot be written', async () => {
    const broken = world({ keep: () => Promise.reject(new Error('table gone')) });
    const result = await ask(READ, broken, {
      ...requestOf('GET', '/v1/things/31501', { as: OFFICER }),
      ...at('31501'),
    });

    expect(result.statusCode).toBe(500);
    expect(result.body).not.toContain('31501');
    expect(broken.seen).toHaveLength(1);
  });

  it('refuses another commune, and remembers that it did', async () => {
    const here = world();
    const result = await ask(READ, here, {
      ...requestOf('GET', '/v1/things/31502', { as: STAFF }),
      ...at('31502'),
    });

    expect(result.statusCode).toBe(403);
    expect(here.kept).toMatchObject([{ kind: 'refused', command: 'list_cases', why: 'place' }]);
  });

  it('answers nothing that was let pass nowhere', async () => {
    const careless = { ...READ, handle: async () => ({ body: { unit: '31501' } }) };
    const result = await ask(careless, world(), {
      ...requestOf('GET', '/v1/things/31501', { as: OFFICER }),
      ...at('31501'),
    });

    expect(result.statusCode).toBe(500);
  });

  it('says that nothing changed to who holds the same state', async () => {
    const headers = { 'If-None-Match': 'W/"old", "state-1"' };
    const result = await ask(READ, world(), {
      ...requestOf('GET', '/v1/things/31501', { as: OFFICER, headers }),
      ...at('31501'),
    });

    expect(result).toMatchObject({ statusCode: 304 });
    expect(result.body).toBeUndefined();
  });

  it.each([
    ['a unit that is none', at('Nguyễn'), undefined, ['unit']],
    ['too long a page', at('31501'), { limit: '6' }, ['limit']],
    ['a parameter it does not know', at('31501'), { name: 'Nguyễn Văn An' }, ['name']],
  ])('refuses %s and repeats no value', async (_, params, query, fields) => {
    const result = await ask(READ, world(), {
      ...requestOf('GET', '/v1/things/x', { as: OFFICER, ...(query && { query }) }),
      ...params,
    });

    expect(problemIn(result)).toMatchObject({ status: 400, code: 'E8400', fields });
    expect(result.body).not.toContain('Nguyễn');
  });
});

describe('a write', () => {
  const key = { 'idempotency-key': 'key-00000001' };
  const write = (body: unknown, headers: Record<string, string> = key) => ({
    ...requestOf('POST', '/v1/things/31501', { as: STAFF, body, headers }),
    ...at('31501'),
  });

  it('is answered with what was written', async () => {
    const result = await ask(WRITE, world(), write({ way: 'visit' }));

    expect(result).toMatchObject({ statusCode: 201, body: '{"way":"visit"}' });
  });

  it.each([
    ['needs a key of its own', write({ way: 'visit' }, {}), 428, 'E8428'],
    ['has to fit its form', write({ way: 'letter' }), 422, 'E8422'],
    ['has to be JSON', write('{"way":'), 422, 'E8422'],
    [
      'has to say that it is JSON',
      write('way=visit', { ...key, 'content-type': 'text/plain' }),
      415,
      'E8415',
    ],
    ['may not be too large', write({ way: 'visit', more: 'x'.repeat(300_000) }), 413, 'E8413'],
  ])('%s', async (_, event, status, code) => {
    const result = await ask(WRITE, world(), event);

    expect(problemIn(result)).toMatchObject({ status, code });
  });

  it.each([
    ['no body', '', ['body']],
    ['a list', [], ['body']],
    ['a member it does not know', { way: 'visit', child_name: 'x' }, ['child_name']],
    ['a member nobody would have', { way: 'visit', 'Nguyễn Văn An': 1, '079123456789': 2 }, ['body']],
    ['a value that is none', { way: 'letter' }, ['way']],
  ])('names what is wrong in %s', async (_, body, fields) => {
    const result = await ask(WRITE, world(), write(body));

    expect(problemIn(result)).toMatchObject({ status: 422, fields });
  });

  it.each(['short', 'x'.repeat(101)])('says what a key looks like where it is %s', async (wrong) => {
    const result = await ask(WRITE, world(), write({ way: 'visit' }, { 'idempotency-key': wrong }));

    expect(problemIn(result)).toMatchObject({ code: 'E8428', en: expect.stringContaining('8 to 100') });
  });

  it.each([
    ['busy', 409, 'E8410'],
    ['other', 422, 'E8423'],
  ] as const)('whose key is %s is refused', async (outcome, status, code) => {
    const result = await ask(WRITE, world({ once: async () => outcome }), write({ way: 'visit' }));

    expect(problemIn(result)).toMatchObject({ status, code });
  });

  it('under the same key of another person is another write', async () => {
    const keys: string[] = [];
    const once: Open['once'] = async ({ key, run }) => {
      keys.push(key);
      return { result: await run() };
    };
    await ask(WRITE, world({ once }), write({ way: 'visit' }));
    const other = requestOf('POST', '/v1/things/31501', {
      as: { ...STAFF, subject: 'somebody-else' },
      body: { way: 'visit' },
      headers: key,
    });
    await ask(WRITE, world({ once }), { ...other, ...at('31501') });

    expect(new Set(keys).size).toBe(2);
  });
});

describe('a write that may simply be asked for again', () => {
  const ANNOUNCE = endpoint({ ...WRITE, id: 'announceThing', repeats: 'safe' });

  it('needs no key, is kept nowhere, and is a write for all the rest', async () => {
    const never = world({ once: () => Promise.reject(new Error('kept')) });
    const event = {
      ...requestOf('POST', '/v1/things/31501', { as: STAFF, body: { way: 'visit' } }),
      ...at('31501'),
    };
    const document = openApiOf([ANNOUNCE], { openIdConnectUrl: 'x' });

    expect(await ask(ANNOUNCE, never, event)).toMatchObject({ statusCode: 201, body: '{"way":"visit"}' });
    expect(JSON.stringify(document)).not.toContain('Idempotency-Key');
  });
});

describe('a reading that asks by its body', () => {
  const SEARCH = endpoint({
    ...WRITE,
    id: 'searchThings',
    reads: true,
    body: z.strictObject({ name: z.string() }),
    answer: z.object({ found: z.int() }),
    handle: async ({ caller }) => {
      caller.permit('31501');
      return { body: { found: 1 } };
    },
  });

  it('needs no key, and what it answered is kept nowhere', async () => {
    const never = world({ once: () => Promise.reject(new Error('kept')) });
    const event = {
      ...requestOf('POST', '/v1/things/31501', { as: STAFF, body: { name: 'x' } }),
      ...at('31501'),
    };

    const result = await ask(SEARCH, never, event);

    expect(result.body).toBe('{"found":1}');
  });

  it('is described without a key', () => {
    const { paths } = openApiOf([SEARCH], { openIdConnectUrl: 'https://portal.example' }) as {
      paths: Record<string, { post: { parameters: { name: string }[]; requestBody?: object } }>;
    };
    const { post } = paths['/v1/things/{unit}'] ?? {};

    expect(post?.parameters.map(({ name }) => name)).toEqual(['unit']);
    expect(post?.requestBody).toBeDefined();
  });
});
