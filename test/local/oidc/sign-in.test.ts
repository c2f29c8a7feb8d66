import { createLocalJWKSet, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findScope } from '../../../functions/api/http/authorise.ts';
import { type TokenCheck, type TokenRules, verifyToken } from '../../../functions/api/http/verify-token.ts';
import { demoClients } from '../../../local/oidc/clients.ts';
import { API_AUDIENCE, API_SCOPE } from '../../../local/oidc/demo-token.ts';
import { authorization, browserAt, signIn, type Tokens, tokenRequest } from './browser.ts';
import { MACHINE, openWorld, USERS, type World } from './world.ts';

let world: World;
let rules: TokenRules;
beforeAll(async () => {
  world = await openWorld();
  const { issuer, jwks } = world.oidc;
  rules = { issuer, audience: [API_AUDIENCE], scopes: [API_SCOPE], keys: createLocalJWKSet(jwks) };
});
afterAll(() => world[Symbol.asyncDispose]());

const check = (token: string): Promise<TokenCheck> => verifyToken(rules, `Bearer ${token}`, new Date());
const scopeIn = async (token: string) =>
  findScope({ requestContext: { authorizer: await check(token) } } as unknown as Parameters<
    typeof findScope
  >[0]);
const refreshed = (token: string) =>
  tokenRequest(world.origin, { grant_type: 'refresh_token', client_id: 'portal', refresh_token: token });
/** Where the form of a page is sent. */
const actionIn = (page: string): string => /action="([^"]+)"/.exec(page)?.[1] ?? '';
const errorOf = async (response: Response) => ((await response.json()) as { error: string }).error;

describe('signing in at the portal', () => {
  it.each(USERS)('as $id gives a token with that scope', async ({ id, role, province, units }) => {
    const { access_token: token, expires_in: seconds } = await signIn(world.origin, id);

    expect(await scopeIn(token)).toEqual({ subject: id, role, province, units });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    expect(seconds).toBe(600);
  });

  it('asks a browser that is signed in nothing', async () => {
    const browser = browserAt(world.origin);
    await signIn(world.origin, 'demo-auditor', browser);

    const back = await browser.follow(await browser.go(authorization(world.origin).address));

    expect(back).toBeInstanceOf(URL);
  });

  it('gives an ID token too, which the API does not take', async () => {
    const { id_token: idToken } = await signIn(world.origin, 'demo-auditor');

    expect(await check(idToken)).toEqual({ refused: 'audience' });
    expect(await verifyToken({ ...rules, audience: ['portal'] }, idToken, new Date())).toEqual({
      refused: 'scope',
    });
  });

  it('is asked for anew where the portal wishes so, and lets somebody else in', async () => {
    const browser = browserAt(world.origin);
    await signIn(world.origin, 'demo-auditor', browser);
    const asked = await browser.follow(
      await browser.go(authorization(world.origin, { prompt: 'login' }).address),
    );
    const form = asked instanceof Response ? await asked.text() : '';

    const handed = await browser.follow(await browser.go(actionIn(form), { user: 'demo-operator' }));
    const page = handed instanceof Response ? await handed.text() : '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const back = await browser.follow(await browser.go(actionIn(page), { xsrf, logout: 'yes' }));

    expect(back).toBeInstanceOf(URL);
    expect(String(back)).toContain('code=');
  });

  it.each([
    ['without a challenge', { code_challenge: '', code_challenge_method: '' }],
    ['with a challenge in plain text', { code_challenge_method: 'plain' }],
    ['with a token in the address', { response_type: 'id_token', nonce: 'n' }],
  ])('is refused %s', async (_how, changes) => {
    const browser = browserAt(world.origin);

    const back = await browser.follow(await browser.go(authorization(world.origin, changes).address));

    expect(back).toBeInstanceOf(URL);
    expect(String(back)).toMatch(/error=(invalid_request|unauthorized_client|unsupported_response_type)/);
  });

  it.each([
    ['another address to come back to', { redirect_uri: 'http://127.0.0.1:1/signed-in' }],
    ['an unknown portal', { client_id: 'someone' }],
  ])('is refused on a page of ours with %s', async (_what, changes) => {
    const page = await browserAt(world.origin).go(authorization(world.origin, changes).address);

    expect(page.status).toBe(400);
    expect(await page.text()).toContain('Không đăng nhập được');
  });

  it('is refused to another program that found the code', async () => {
    const browser = browserAt(world.origin);
    await signIn(world.origin, 'demo-auditor', browser);
    const back = await browser.follow(await browser.go(authorization(world.origin).address));
    const code = back instanceof URL ? (back.searchParams.get('code') ?? '') : '';

    const answer = await tokenRequest(world.origin, {
      grant_type: 'authorization_code',
      client_id: 'portal',
      code,
      redirect_uri: `${world.origin}/signed-in`,
      code_verifier: 'x'.repeat(43),
    });

    expect(await errorOf(answer)).toBe('invalid_grant');
  });
});

describe('a refresh token', () => {
  it('gives new tokens of the same scope and is replaced', async () => {
    const first = await signIn(world.origin, 'demo-commune_staff-31510');

    const second = (await (await refreshed(first.refresh_token)).json()) as Tokens;

    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await scopeIn(second.access_token)).toMatchObject({ role: 'commune_staff', units: ['31510'] });
  });

  it('that comes a second time ends the sign-in, for the thief and for the owner', async () => {
    const first = await signIn(world.origin, 'demo-auditor');
    const second = (await (await refreshed(first.refresh_token)).json()) as Tokens;

    const stolen = await refreshed(first.refresh_token);
    const own = await refreshed(second.refresh_token);

    expect(await Promise.all([stolen, own].map(errorOf))).toEqual(['invalid_grant', 'invalid_grant']);
  });

  it('that ended a sign-in does not keep its owner from the next one', async () => {
    const browser = browserAt(world.origin);
    const first = await signIn(world.origin, 'demo-auditor', browser);
    for (const _time of [1, 2]) await refreshed(first.refresh_token);

    const next = await signIn(world.origin, 'demo-auditor', browser);

    expect(await scopeIn(next.access_token)).toMatchObject({ role: 'auditor' });
  });

  it('is refused after it was revoked', async () => {
    const { refresh_token: token } = await signIn(world.origin, 'demo-auditor');
    const body = new URLSearchParams({ client_id: 'portal', token });

    const revoked = await fetch(`${world.origin}/oidc/token/revocation`, { method: 'POST', body });

    expect(revoked.status).toBe(200);
    expect(await errorOf(await refreshed(token))).toBe('invalid_grant');
  });
});

describe('another computer', () => {
  const ask = (secret: string, form: Record<string, string> = { scope: API_SCOPE }) =>
    tokenRequest(
      world.origin,
      { grant_type: 'client_credentials', ...form },
      { authorization: `Basic ${btoa(`${MACHINE.id}:${secret}`)}` },
    );
  const secret = MACHINE.kind === 'machine' ? MACHINE.secret : '';

  it('signs in with its secret and has the scope it was given', async () => {
    const { access_token: token } = (await (await ask(secret)).json()) as Tokens;

    expect(await scopeIn(token)).toEqual({ subject: MACHINE.id, role: 'auditor', province: '94', units: [] });
  });

  it('is refused with another secret', async () => {
    expect((await ask('wrong')).status).toBe(401);
  });

  it('gets a token that opens nothing when it asks for no scope', async () => {
    const { access_token: token } = (await (await ask(secret, {})).json()) as Tokens;

    expect(await check(token)).toEqual({ refused: 'scope' });
  });

  it('of the embedded cloud has a secret of its data directory', () => {
    const clients = demoClients({ origin: world.origin, province: '94', keys: { machineSecret: 'made' } });

    expect(clients).toMatchObject([
      { kind: 'portal', id: 'portal', origins: [world.origin] },
      { kind: 'machine', id: 'demo-machine', secret: 'made', scope: { role: 'auditor', units: [] } },
    ]);
  });

  it('cannot sign in as somebody', async () => {
    const changes = { client_id: MACHINE.id };
    const page = await browserAt(world.origin).go(authorization(world.origin, changes).address);

    expect(page.headers.get('location') ?? String(page.status)).toMatch(/^400$|error=/);
  });
});

it('the public keys are published, and nothing of the private ones', async () => {
  const { keys } = (await (await fetch(world.oidc.jwksUri)).json()) as { keys: object[] };

  expect(keys).toMatchObject(world.oidc.jwks.keys);
  expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});
