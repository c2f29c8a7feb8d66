import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginPage } from '../../../local/oidc/login-page.ts';
import { startOidc } from '../../../local/oidc/start-oidc.ts';
import { authorization, browserAt, signIn } from './browser.ts';
import { openWorld, USERS, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** The sign-in page of a new attempt, with the browser that stands before it. */
async function arrive() {
  const browser = browserAt(world.origin);
  const page = await browser.follow(await browser.go(authorization(world.origin).address));
  if (page instanceof URL) throw new Error('there is no page');
  const html = await page.text();
  return { browser, page, html, action: /action="([^"]+)"/.exec(html)?.[1] ?? '' };
}

describe('the sign-in page', () => {
  it('lists the demo users in Vietnamese, English below, and asks no password', async () => {
    const { html, page } = await arrive();

    expect(html).toContain('<html lang="vi">');
    for (const { id, vi, en } of USERS) {
      expect(html).toContain(`value="${id}">${vi}<span lang="en">${en}</span>`);
    }
    expect(html).not.toContain('type="password"');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it.each([{}, { user: 'nobody' }, { user: 'demo-auditor', more: 'x'.repeat(2000) }])(
    'comes again when no user of it is chosen',
    async (form) => {
      const { browser, action } = await arrive();

      const page = await browser.go(action, { ...form });

      expect(page.status).toBe(400);
      expect(await page.text()).toContain('demo-auditor');
    },
  );

  it('is of no use to a browser that did not begin there', async () => {
    const { action } = await arrive();

    const page = await browserAt(world.origin).go(action, { user: 'demo-province_officer' });

    expect(page.status).toBe(400);
    expect(await page.text()).toContain('Lần đăng nhập này đã hết hạn');
  });

  it('writes names as text', () => {
    const user = {
      id: '"><script>',
      vi: '<b>&\'"',
      en: 'x',
      role: 'auditor',
      province: '94',
      units: [],
    } as const;

    expect(loginPage([user], '/"x')).not.toMatch(/<script>|<b>|action="\/"/);
  });
});

describe('signing out', () => {
  it('asks, in Vietnamese, and then the next sign-in asks whom', async () => {
    const browser = browserAt(world.origin);
    const { id_token: hint } = await signIn(world.origin, 'demo-auditor', browser);
    const page = await browser.go(`/oidc/session/end?id_token_hint=${hint}`);
    const html = await page.text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

    await browser.follow(await browser.go('/oidc/session/end/confirm', { xsrf, logout: 'yes' }));

    expect(html).toContain('Đăng xuất?');
    const again = await browser.follow(await browser.go(authorization(world.origin).address));
    expect(again).toBeInstanceOf(Response);
  });
});

describe('the provider', () => {
  it('says nothing back of what was sent to it', async () => {
    const address = authorization(world.origin, {
      client_id: 'nguyen-van-a',
      redirect_uri: 'http://x.example/',
    });

    const page = await browserAt(world.origin).go(address.address);

    expect(await page.text()).not.toMatch(/nguyen-van-a|x\.example/);
  });

  it('answers no one who asks under another name', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'evil.example' };
      request(`${world.origin}/oidc/jwks`, { headers }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });

    expect(status).toBe(403);
  });

  it.each(['https://bao-phu.example/oidc', 'http://192.168.1.4:8080/oidc', 'http://127.0.0.1.example/oidc'])(
    'does not stand at %s',
    async (issuer) => {
      await expect(startOidc({ issuer, clients: [], users: [] })).rejects.toThrow(TypeError);
    },
  );
});
