import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, startCommand, temporaryDirectory } from './run-command.ts';

const PAGE = '<!doctype html><title>Bao Phủ</title>';
const directory = temporaryDirectory();
let pages: string;
let server: ReturnType<typeof startCommand>;
let origin: string;

beforeAll(async () => {
  pages = join(directory.path, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), PAGE);
  server = startCommand(['serve', '--port', '0', '--json', '--pages', pages, '--data', directory.path]);
  origin = new URL((await firstDocument(server)).endpoints[0] ?? '').origin;
});

afterAll(async () => {
  server.kill('SIGKILL');
  directory.remove();
});

describe('bao-phu serve', () => {
  it('answers that it is well', async () => {
    const response = await fetch(`${origin}/v1/health`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it.each([
    ['GET', '/v1/nowhere', 404],
    ['GET', '/v1/__proto__', 404],
    ['POST', '/v1/coverage', 405],
    ['GET', '/v1/coverage', 401],
  ])('answers %s %s with a problem document of status %i', async (method, path, status) => {
    const response = await fetch(origin + path, { method });

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ status, code: expect.any(String), vi: expect.any(String) });
  });

  it('answers the portal beside it, which is told whom to sign in at', async () => {
    const page = await fetch(`${origin}/units/31528`);
    const config = await fetch(`${origin}/config.json`);

    expect(await page.text()).toBe(PAGE);
    expect(await config.json()).toEqual({
      issuer: `${origin}/oidc`,
      clientId: 'portal',
      scope: 'openid bao-phu/api',
    });
  });

  it('lets in whoever brings a token of this directory', async () => {
    const { port } = new URL(origin);
    const as = ['token', '--as', 'province_officer', '--port', port, '--data', directory.path];
    const { stdout } = await runCommand(...as);
    const headers = { authorization: `Bearer ${stdout.trim()}` };

    const units = await fetch(`${origin}/v1/units`, { headers });
    const coverage = await fetch(`${origin}/v1/coverage?asOf=30/06/2023`, { headers });

    expect(await units.json()).toEqual({ province: '94', units: [] });
    expect(await coverage.json()).toMatchObject({ status: 400, fields: ['asOf'] });
  });

  it('has a provider people sign in with', async () => {
    const response = await fetch(`${origin}/oidc/.well-known/openid-configuration`);

    expect(await response.json()).toMatchObject({ issuer: `${origin}/oidc` });
  });

  it('refuses a port that is in use in one clear sentence', async () => {
    const other = temporaryDirectory();

    const ran = await runCommand('serve', '--port', new URL(origin).port, '--data', other.path);
    other.remove();

    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^bao-phu: E8005 .*port \d+ is in use/);
  });

  it('lends its cloud to other commands on the same directory', async () => {
    const ran = await runCommand('outbox', '--json', '--data', directory.path);

    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout)).toEqual([]);
  });

  it('stops at a signal with everything closed, even when it comes twice', async () => {
    server.kill('SIGINT');
    server.kill('SIGTERM');
    const [code] = await once(server, 'exit');

    expect(code).toBe(0);
    await expect(fetch(`${origin}/v1/health`)).rejects.toThrow();
  });
});

describe('bao-phu start', () => {
  it('plays the demo where there is none, serves, and next time says what is there', async () => {
    const own = temporaryDirectory();
    const words = ['start', '--children', '60', '--port', '0', '--pages', pages, '--data', own.path];

    const first = await upAndDown(words);
    const second = await upAndDown(words);
    own.remove();

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.stdout).toContain('list precision');
    expect(second.stdout).toBe('');
    expect(second.stderr).toMatch(/^Cổng: (http:\/\/127\.0\.0\.1:\d+\/) \/ Portal: \1$/m);
    expect(second.stderr).not.toContain('npm run build');
    expect(second.stderr).toContain('already holds a demo: province 94, 2023-06-30, 60 children');
  });
});

/** Starts a serving command, stops it as soon as it serves, and gives what it said. */
async function upAndDown(words: string[]) {
  const child = startCommand(words);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk;
    if (said.stderr.includes('/oidc') && !child.killed) child.kill('SIGTERM');
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

/** The endpoints a server prints once it is up. */
async function firstDocument({ stdout }: { stdout: NonNullable<ChildProcess['stdout']> }) {
  let text = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes('\n}')) break;
  }
  return JSON.parse(text) as { endpoints: string[] };
}
