import { hash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import send from 'send';
import { CACHED, PAGE_PERMISSIONS, pagePolicy } from '../../shared/access/page-policy.ts';
import { BOUNDARIES, type PortalConfig } from '../../shared/access/portal-config.ts';
import type { Boundaries } from '../../shared/units/boundaries.ts';
import { PAGE_HEADERS } from '../oidc/page.ts';
import { isBuilt, NOT_BUILT } from './not-built.ts';

export interface PortalOptions {
  /** Of the built portal; it may be built, and built anew, while this answers. */
  folder: string;
  config: Omit<PortalConfig, 'boundaries'>;
  boundaries?: Boundaries | undefined;
}

/** The pages of the portal as CloudFront answers them: compressed, with the same policy, one page for every address without a dot. */
export function portalOf({ folder, config, boundaries }: PortalOptions): RequestListener {
  const made = madeOf(config, boundaries);
  const compress = compression();
  return (request, response) =>
    compress(request, response, () => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      answer({ request, response }, { folder, made });
    });
}

/** As infra/constructs/portal/headers.ts has them. HSTS is for addresses with TLS; provider and bucket are at this very address. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy([]),
  'permissions-policy': PAGE_PERMISSIONS,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function madeOf(config: PortalConfig, boundaries: Boundaries | undefined): Map<string, string> {
  if (boundaries === undefined) return new Map([['/config.json', JSON.stringify(config)]]);
  return new Map([
    ['/config.json', JSON.stringify({ ...config, boundaries: BOUNDARIES })],
    [BOUNDARIES, JSON.stringify(boundaries)],
  ]);
}

interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
}

interface Pages {
  folder: string;
  /** JSON that is no file, by its path. */
  made: ReadonlyMap<string, string>;
}

function answer({ request, response }: Asked, { folder, made }: Pages): void {
  const { method, url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = URL.parse(url, 'http://127.0.0.1')?.pathname ?? '/';
  const json = made.get(path);
  if (json !== undefined) sayJson({ request, response }, json);
  else if (path.includes('.')) sendFile({ request, response }, { folder, path });
  else if (isBuilt(folder)) sendFile({ request, response }, { folder, path: '/index.html' });
  else response.writeHead(503, PAGE_HEADERS).end(method === 'HEAD' ? undefined : NOT_BUILT);
}

function sayJson({ request, response }: Asked, json: string): void {
  const etag = `"${hash('sha256', json).slice(0, 32)}"`;
  const head = { 'cache-control': CACHED.others, etag };
  if (request.headers['if-none-match'] === etag) response.writeHead(304, head).end();
  else
    response
      .writeHead(200, { ...head, 'content-type': 'application/json; charset=utf-8' })
      .end(request.method === 'HEAD' ? undefined : json);
}

function sendFile({ request, response }: Asked, { folder, path }: { folder: string; path: string }): void {
  const caching = path.startsWith('/assets/') ? CACHED.assets : CACHED.others;
  send(request, path, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    acceptRanges: false,
  })
    .on('headers', () => response.setHeader('cache-control', caching))
    .on('directory', () => refuse(response, 404))
    .on('error', ({ status = 500 }: { status?: number }) => refuse(response, status))
    .pipe(response);
}

/** A file that goes while it is read ends the connection: its head is sent already. */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'cache-control': CACHED.others }).end();
}
