import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../../local/cli/serve/http-server.ts';
import { portalOf } from '../../../local/portal/portal.ts';

const SCRIPT = `export const words = ${JSON.stringify('trẻ em '.repeat(500))};`;
const CONFIG = { issuer: 'http://127.0.0.1/oidc', clientId: 'portal', scope: 'openid bao-phu/api' };
const PAGE = '<!doctype html><title>Bao Phủ</title>';

const above = mkdtempSync(join(tmpdir(), 'bao-phu-pages-'));
const folder = join(above, 'dist');
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(above, 'secret.txt'), 'not for you');
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'main-1a2b.woff2'), 'letters');
  writeFileSync(join(folder, 'sw.js'), 'self.skipWaiting();');
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
  writeFileSync(join(folder, '.kept'), 'a dotfile');
  writeFileSync(join(folder, 'index.html'), PAGE);
  server = await listen(0, async () => portalOf({ folder, config: CONFIG }));
});

afterAll(async () => {
  await server.close();
  rmSync(above, { recursive: true });
});

/** As the path is written: `fetch` would tidy it, and unpack what comes. */
async function ask(path: string, { method = 'GET', headers = {} } = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(server.origin, { path, method, headers }, resolve).on('error', reject).end();
  });
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

describe('the portal on this machine', () => {
  it.each(['/', '/signed-in?code=1', '/units/31528', '/children/abc', '/v1'])(
    'answers %s with its one page, to be asked for anew each time',
    async (path) => {
      const { status, headers, body } = await ask(path);

      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
      expect(body.toString()).toBe(PAGE);
    },
  );

  it.each([
    ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/main-1a2b.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/config.json', 'application/json; charset=utf-8', 'no-cache'],
  ])('sends %s as %s, kept as %s', async (path, type, caching) => {
    const { status, headers } = await ask(path);

    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(caching);
  });

  it('says whom to sign in at', async () => {
    const { body } = await ask('/config.json');

    expect(JSON.parse(body.toString())).toEqual(CONFIG);
  });

  it('says where boundaries are, where an operator gave them', async () => {
    const boundaries = { type: 'FeatureCollection' as const, features: [] };
    const mapped = await listen(0, async () => portalOf({ folder, config: CONFIG, boundaries }));

    const config = await (await fetch(`${mapped.origin}/config.json`)).json();
    const answered = await (await fetch(`${mapped.origin}/boundaries.json`)).json();
    await mapped.close();

    expect(config).toEqual({ ...CONFIG, boundaries: '/boundaries.json' });
    expect(answered).toEqual(boundaries);
    expect((await ask('/boundaries.json')).status).toBe(404);
  });

  it.each(['/', '/assets/main-1a2b.js', '/config.json', '/missing.js'])(
    'tells the browser with %s what it may do',
    async (path) => {
      const { headers } = await ask(path);

      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("connect-src 'self';"),
        'permissions-policy': expect.stringContaining('geolocation=()'),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    },
  );

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('sends scripts in %s to whoever takes it', async (encoding, unpack) => {
    const { headers, body } = await ask('/assets/main-1a2b.js', {
      headers: { 'accept-encoding': encoding },
    });

    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.length).toBeLessThan(SCRIPT.length / 4);
    expect(unpack(body).toString()).toBe(SCRIPT);
  });

  it.each(['/', '/config.json'])('does not send %s again to a browser that has it', async (path) => {
    const first = await ask(path);

    const second = await ask(path, { headers: { 'if-none-match': first.headers.etag ?? '' } });

    expect(second).toMatchObject({ status: 304, body: Buffer.of() });
  });

  it.each(['/', '/assets/main-1a2b.js', '/config.json'])('says the same of %s to HEAD', async (path) => {
    const get = await ask(path);
    const head = await ask(path, { method: 'HEAD' });

    expect(head).toMatchObject({ status: 200, body: Buffer.of() });
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
  });

  it.each([
    '/missing.js',
    '/assets/missing-1a2b.js',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/.kept',
    '/index.html%00.js',
    '/%ff.js',
    `/${'a'.repeat(300)}.js`,
  ])('has no file at %s', async (path) => {
    const { status, body } = await ask(path);

    expect([400, 403, 404]).toContain(status);
    expect(body.toString()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    const { status, headers } = await ask('/units/31528', { method });

    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });
});

describe('a portal that nobody has built', () => {
  it('says in both languages how it is built, and is there as soon as it is', async () => {
    const empty = join(above, 'later');
    const later = await listen(0, async () => portalOf({ folder: empty, config: CONFIG }));

    const before = await fetch(`${later.origin}/units/31528`);
    const words = await before.text();
    mkdirSync(empty);
    writeFileSync(join(empty, 'index.html'), PAGE);
    const after = await fetch(`${later.origin}/units/31528`);
    await later.close();

    expect(before.status).toBe(503);
    expect(words).toContain('Chưa có cổng');
    expect(words).toContain('The portal has not been built: run <code>npm run build</code>');
    expect(await after.text()).toBe(PAGE);
  });
});
