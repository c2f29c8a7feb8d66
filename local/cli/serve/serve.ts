import type { RequestListener } from 'node:http';
import { createLocalJWKSet } from 'jose';
import { ENDPOINTS } from '../../../functions/api/endpoints.ts';
import { apiHandler } from '../../../functions/api/handler.ts';
import { fits, methodFor } from '../../../functions/api/http/match.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import { noteDeath } from '../../../functions/work/keep-work.ts';
import { resumeWorks } from '../../../functions/work/resume-works.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import type { WorkRef } from '../../../shared/store/registry/works.ts';
import type { Boundaries } from '../../../shared/units/boundaries.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import { type Cloud, doorAt, startCloud } from '../../cloud/cloud.ts';
import { gatewayOf } from '../../gateway/gateway.ts';
import { isUpload, uploadDoor } from '../../gateway/upload-door.ts';
import { demoClients, PORTAL_CLIENT } from '../../oidc/clients.ts';
import { demoPeople } from '../../oidc/demo-people.ts';
import { API_AUDIENCE, API_SCOPE } from '../../oidc/demo-token.ts';
import { openKeys } from '../../oidc/keys.ts';
import { startOidc } from '../../oidc/start-oidc.ts';
import { demoUsersOf } from '../../oidc/users-of.ts';
import { portalOf } from '../../portal/portal.ts';
import { startInThreads } from '../../work/threads.ts';
import { note } from '../output.ts';
import { contextOf, openCloud } from '../session.ts';
import { checkProvince } from './boundaries.ts';
import { listen } from './http-server.ts';

export interface Serving {
  data: string;
  port: number;
  /** Whose demo users may sign in. */
  province: UnitCode;
  /** The folder of the built portal. */
  pages: string;
  /** Of the units, where an operator gave them. */
  boundaries?: Boundaries | undefined;
  /** Told once all of it answers. */
  announce: (served: Served) => Promise<void>;
}

/** Where what is served answers. */
export interface Served {
  portal: string;
  endpoints: string[];
}

/** Boots the cloud of `data`, answers HTTP and returns after SIGINT or SIGTERM, everything closed. */
export async function serveUntilStopped({ data, port, announce, ...serving }: Serving): Promise<void> {
  const stopped = stopSignal();
  const stopping = new AbortController();
  const cloud = await openCloud(data, () => startCloud({ dir: data }));
  try {
    const context = await contextOf(cloud, data, ({ step, requestId = '' }) =>
      note(`${step} ${requestId}`.trimEnd()),
    );
    const http = await listen(port, (origin) =>
      listenerAt(origin, { cloud, context, data, ...serving, stopping: stopping.signal }),
    );
    const endpoints = ENDPOINTS_TO_TELL.map((path) => http.origin + path);
    await announce({ portal: `${http.origin}/`, endpoints });
    await stopped;
    stopping.abort();
    await http.close();
  } finally {
    await cloud.stop();
  }
  note('Đã dừng. / Stopped.');
}

const ENDPOINTS_TO_TELL = ['/v1/health', '/v1/openapi.json', '/oidc/.well-known/openid-configuration'];

interface House extends Pick<Serving, 'data' | 'province' | 'pages' | 'boundaries'> {
  cloud: Cloud;
  context: FunctionContext;
  stopping: AbortSignal;
}

/** The portal, the API behind its gateway, and the provider that signs people in. */
async function listenerAt(origin: string, house: House): Promise<RequestListener> {
  const { data, province, pages, boundaries } = house;
  const served = await contextAt(origin, house);
  const keys = await openKeys(data);
  const { users, units } = await demoUsersOf(served.store, province);
  const context = { ...served, people: demoPeople(users) };
  if (boundaries !== undefined) checkProvince(boundaries, units);
  const oidc = await startOidc({
    dir: data,
    issuer: `${origin}/oidc`,
    clients: demoClients({ origin, province, keys }),
    users,
  });
  const gateway = gatewayOf({
    api: apiHandler(context),
    tokens: {
      issuer: oidc.issuer,
      audience: [API_AUDIENCE],
      scopes: [API_SCOPE],
      keys: createLocalJWKSet(oidc.jwks),
    },
    isOpen,
    now: context.now,
    observe,
  });
  const door = uploadDoor({ store: context.store, now: context.now, observe });
  const config = { issuer: oidc.issuer, clientId: PORTAL_CLIENT, scope: `openid ${API_SCOPE}` };
  const portal = portalOf({ folder: pages, config, boundaries });
  return (request, response) => {
    if (request.url?.startsWith('/oidc/')) oidc.listener(request, response);
    else if (isUpload(request)) door(request, response);
    else if (request.url?.startsWith('/v1/')) gateway(request, response);
    else portal(request, response);
  };
}

/**
 * What the address decides: messages link there, uploads come there, long work is given it. What an earlier process left
 * undone begins.
 */
async function contextAt(
  origin: string,
  { cloud, context, data, province, stopping }: House,
): Promise<FunctionContext> {
  const died = (work: WorkRef): Promise<boolean> => noteDeath(context, work);
  const { start, answer } = startInThreads({ data, portal: origin, died, stopping });
  const store = openStore({ ...cloud, door: doorAt(origin) });
  const served = { ...context, store, portal: origin, start, answer };
  await resumeWorks(served, province);
  return served;
}

const observe = (error: unknown, requestId: string): void =>
  note(`api: ${error instanceof Error ? error.name : 'Error'} ${requestId}`);

/** What needs no token, and what is not there at all. */
export function isOpen(method: string, path: string): boolean {
  return !ENDPOINTS.some(
    (endpoint) =>
      endpoint.command !== undefined && endpoint.method === methodFor(method) && fits(endpoint.path, path),
  );
}

/** Ctrl-C reaches us twice where the launcher runs between: once from the terminal and once passed on by it. */
const SAME_KEYSTROKE_MS = 1000;
const INTERRUPTED = 130;

/** Resolves at the first SIGINT or SIGTERM; a later one, meant for a stop that hangs, ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = (): void => {
      first ??= performance.now();
      if (performance.now() - first > SAME_KEYSTROKE_MS) process.exit(INTERRUPTED);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  });
}
