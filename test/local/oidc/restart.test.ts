import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyToken } from '../../../functions/api/http/verify-token.ts';
import {
  ACCESS_TOKEN_SECONDS,
  API_AUDIENCE,
  API_SCOPE,
  issueDemoToken,
} from '../../../local/oidc/demo-token.ts';
import { openKeys } from '../../../local/oidc/keys.ts';
import { authorization, browserAt, signIn, tokenRequest } from './browser.ts';
import { openWorld, USERS, type World } from './world.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'oidc-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const rulesOf = ({ oidc }: World) => ({
  issuer: oidc.issuer,
  audience: [API_AUDIENCE],
  scopes: [API_SCOPE],
  keys: createLocalJWKSet(oidc.jwks),
});

describe('a provider that was restarted on its data directory', () => {
  it('knows who is signed in, their refresh tokens, and the tokens it signed', async () => {
    const first = await openWorld(dir);
    const browser = browserAt(first.origin);
    const tokens = await signIn(first.origin, 'demo-auditor', browser);
    await first[Symbol.asyncDispose]();

    await using second = await openWorld(dir, Number(new URL(first.origin).port));
    const back = await browser.follow(await browser.go(authorization(second.origin).address));
    const form = { grant_type: 'refresh_token', client_id: 'portal', refresh_token: tokens.refresh_token };
    const refreshed = await tokenRequest(second.origin, form);

    expect(back).toBeInstanceOf(URL);
    expect(refreshed.status).toBe(200);
    expect(await verifyToken(rulesOf(second), tokens.access_token, new Date())).toHaveProperty('jwt');
  });

  it('asks everybody to sign in again where its file of sessions is damaged', async () => {
    const first = await openWorld(dir);
    const browser = browserAt(first.origin);
    await signIn(first.origin, 'demo-auditor', browser);
    await first[Symbol.asyncDispose]();
    writeFileSync(join(dir, 'oidc', 'sessions.json'), '[["Session:');

    await using second = await openWorld(dir, Number(new URL(first.origin).port));
    const page = await browser.follow(await browser.go(authorization(second.origin).address));

    expect(page).toBeInstanceOf(Response);
  });
});

describe('the keys of a data directory', () => {
  it('are made once, also by several that begin at once, and differ from those of another', async () => {
    const fresh = mkdtempSync(join(dir, 'keys-'));

    const all = await Promise.all([openKeys(fresh), openKeys(fresh), openKeys(fresh)]);

    expect(new Set(all.map((keys) => JSON.stringify(keys))).size).toBe(1);
    expect(readdirSync(join(fresh, 'oidc'))).toEqual(['keys.json']);
    expect((await openKeys()).signing.kid).not.toBe(all[0].signing.kid);
  });

  it('are for their owner only', async () => {
    await using _world = await openWorld(dir);

    for (const file of ['keys.json', 'sessions.json']) {
      expect(statSync(join(dir, 'oidc', file)).mode & 0o077).toBe(0);
    }
  });
});

describe('a demo token', () => {
  const [user] = USERS;
  const issue = (world: World, now?: Date) => {
    if (user === undefined) throw new Error('there is no user');
    return issueDemoToken(user, { dir, issuer: world.oidc.issuer, ...(now && { now }) });
  };

  it('is taken by the server on the same directory for ten minutes', async () => {
    await using world = await openWorld(dir);
    const now = new Date('2026-03-02T08:00:00.000Z');
    const later = new Date(now.getTime() + ACCESS_TOKEN_SECONDS * 1000);

    const token = await issue(world, now);

    expect(await verifyToken(rulesOf(world), token, now)).toHaveProperty('jwt.claims.sub', user?.id);
    expect(await verifyToken(rulesOf(world), token, later)).toEqual({ refused: 'expired' });
  });

  it('is refused by a server on another directory', async () => {
    await using world = await openWorld();

    expect(await verifyToken(rulesOf(world), await issue(world), new Date())).toEqual({
      refused: 'signature',
    });
  });
});
