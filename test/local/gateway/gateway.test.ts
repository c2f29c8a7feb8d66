import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOf } from '../../../local/gateway/gateway.ts';

const ISSUER = 'http://127.0.0.1/oidc';
const NOW = new Date('2026-11-22T01:00:00Z');
const LIMIT = 30;
const seen: APIGatewayProxyEventV2[] = [];
let origin: string;
let token: string;
const server = createServer();

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' };
  token = await new SignJWT({ scope: 'api', 'custom:role': 'operator' })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(ISSUER)
    .setAudience('api')
    .setSubject('somebody')
    .setIssuedAt(NOW.getTime() / 1000)
    .setExpirationTime(NOW.getTime() / 1000 + 60)
    .sign(privateKey);
  server.on(
    'request',
    gatewayOf({
      api: async (event) => {
        seen.push(event);
        if (event.rawPath === '/v1/file')
          return { statusCode: 200, isBase64Encoded: true, body: event.body ?? '' };
        return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'well' };
      },
      tokens: {
        issuer: ISSUER,
        audience: ['api'],
        scopes: ['api'],
        keys: createLocalJWKSet({ keys: [jwk] }),
      },
      isOpen: (_, path) => path === '/open',
      now: () => NOW,
      observe: () => undefined,
      limit: { requests: LIMIT, seconds: 600 },
    }),
  );
  server.listen(0, '127.0.0.1');
  origin = await new Promise((resolve) => {
    server.on('listening', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
});
afterAll(() => server.close());

/** Sends more than a body may hold, never its end, and gives what comes back: head and body. */
async function answerToUnended(at: string, headers: Record<string, string>): Promise<string[]> {
  const socket = connect(Number(new URL(at).port), '127.0.0.1');
  const lines = Object.entries({ host: 'here', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST /v1/cases HTTP/1.1\r\n${lines.join('')}\r\n${'x'.repeat(5 * 1024 * 1024)}`);
  return (await text(socket)).split('\r\n\r\n');
}

const signedIn = () => ({ authorization: `Bearer ${token}` });

describe('the gateway of the embedded cloud', () => {
  it('hands a request over as an HTTP API of AWS does', async () => {
    const response = await fetch(`${origin}/v1/cases?unit=31501&unit=31502`, {
      method: 'POST',
      headers: { ...signedIn(), 'content-type': 'application/json' },
      body: '{"way":"visit"}',
    });

    expect([response.status, await response.text()]).toEqual([200, 'well']);
    expect(seen.at(-1)).toMatchObject({
      version: '2.0',
      rawPath: '/v1/cases',
      queryStringParameters: { unit: '31501,31502' },
      headers: { 'content-type': 'application/json' },
      isBase64Encoded: true,
      requestContext: {
        http: { method: 'POST', path: '/v1/cases' },
        authorizer: { jwt: { claims: { sub: 'somebody', 'custom:role': 'operator' }, scopes: ['api'] } },
      },
    });
    expect(Buffer.from(seen.at(-1)?.body ?? '', 'base64').toString()).toBe('{"way":"visit"}');
  });

  it('passes bytes through both ways, whatever they are', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const response = await fetch(`${origin}/v1/file`, { method: 'POST', headers: signedIn(), body: bytes });

    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  it('stops whoever has no token, and says why', async () => {
    const before = seen.length;
    const response = await fetch(`${origin}/v1/cases`);

    expect(await response.json()).toMatchObject({ status: 401, code: 'E8401', reason: 'missing' });
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="bao-phu"');
    expect(seen).toHaveLength(before);
  });

  it('tells whoever brings a token that is none how it is wrong', async () => {
    const response = await fetch(`${origin}/v1/cases`, { headers: { authorization: 'Bearer none' } });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="bao-phu", error="invalid_token"');
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${origin}/v1/cases`, { method: 'HEAD', headers: signedIn() });

    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain']);
    expect(await response.text()).toBe('');
  });

  it('lets anybody in where nothing is guarded', async () => {
    expect((await fetch(`${origin}/open`)).status).toBe(200);
  });

  it('takes no body larger than the largest file', async () => {
    const body = 'x'.repeat(4 * 1024 * 1024 + 1);
    const response = await fetch(`${origin}/v1/cases`, { method: 'POST', headers: signedIn(), body });

    expect(await response.json()).toMatchObject({ status: 413, code: 'E8413' });
  });

  it('answers every body that is too large, and whatever is asked right after it', async () => {
    const post = { method: 'POST', headers: signedIn(), body: 'x'.repeat(20 * 1024 * 1024) };
    const statuses: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      statuses.push((await fetch(`${origin}/v1/cases`, post)).status);
      statuses.push((await fetch(`${origin}/open`)).status);
    }

    expect(statuses).toEqual(Array.from({ length: 5 }, () => [413, 200]).flat());
  });

  it('waits for the end of such a body for some seconds only, and then for nothing more on that connection', async () => {
    const [head, body] = await answerToUnended(origin, { 'content-length': '9000000', ...signedIn() });

    expect(head).toMatch(/^HTTP\/1\.1 413 .*\r\nconnection: close\r\n/is);
    expect(body).toContain('"code":"E8413"');
  });

  it('slows down one account, not the others', async () => {
    const ask = () => fetch(`${origin}/v1/cases`, { headers: signedIn() });
    const statuses: number[] = [];
    for (let turn = 0; turn < LIMIT; turn += 1) statuses.push((await ask()).status);
    const { headers } = await ask();

    expect(statuses.at(-1)).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(500);
    expect((await fetch(`${origin}/open`)).status).toBe(200);
  });
});
