import { hash } from 'node:crypto';
import { ENDPOINTS } from '../../../../functions/api/endpoints.ts';
import { apiHandler } from '../../../../functions/api/handler.ts';
import { fits } from '../../../../functions/api/http/match.ts';
import { listen } from '../../../../local/cli/serve/http-server.ts';
import type { Cloud } from '../../../../local/cloud/cloud.ts';
import { doorAt } from '../../../../local/cloud/cloud.ts';
import { gatewayOf } from '../../../../local/gateway/gateway.ts';
import { isUpload, uploadDoor } from '../../../../local/gateway/upload-door.ts';
import type { Role } from '../../../../shared/access/roles.ts';
import { openStore } from '../../../../shared/store/open-store.ts';
import { newWorld, type World } from '../../world.ts';
import { openIssuer } from '../http/tokens.ts';

/** An answer over HTTP; `body` of what is JSON. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test looks at
  body: any;
}

/** Somebody at work, who knows nothing but the API. */
export interface Person {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
}

export interface ProvinceAtWork {
  world: World;
  /** Turns the clock to eight in the morning of a day in Vietnam. */
  itIs(day: string): void;
  person(role: Role, ...units: string[]): Promise<Person>;
  /** Sends a file as an office does, and waits for what becomes of it. */
  sendFile(by: Person, feed: string, text: string): Promise<Answer>;
  /** Has the night run, and waits for what becomes of it. */
  runNight(by: Person): Promise<Answer>;
  close(): Promise<void>;
}

/** A whole deployment on this machine: the API behind its gateway, the door of uploads, and a clock that is turned by hand. */
export async function openProvince(cloud: Cloud): Promise<ProvinceAtWork> {
  const world = await newWorld(cloud);
  const { context } = world;
  let now = context.now().getTime();
  // It goes on a little whenever somebody looks: what comes later is later.
  context.now = () => {
    now += 1;
    return new Date(now);
  };
  const { rules, sign } = await openIssuer();
  const observe = () => undefined;
  const { origin, close } = await listen(0, async (origin) => {
    context.store = openStore({ ...world.place, door: doorAt(origin) });
    const gateway = gatewayOf({ api: apiHandler(context), tokens: rules, isOpen, now: context.now, observe });
    const door = uploadDoor({ store: context.store, now: context.now, observe });
    return (request, response) => (isUpload(request) ? door(request, response) : gateway(request, response));
  });

  const over = async (by: Person, { body }: Answer): Promise<Answer> => {
    await world.idle();
    return by.get(body.href);
  };
  return {
    world,
    itIs: (day) => {
      now = Date.parse(`${day}T01:00:00Z`);
    },
    person: async (role, ...units) => personAt(origin, { role, units, sign, now: context.now }),
    sendFile: async (by, feed, text) => {
      const bytes = Buffer.from(text);
      const file = { feed, name: `${feed}.csv`, size: bytes.length, sha256: hash('sha256', bytes) };
      const { body: slip } = await by.post('/v1/uploads', file);
      await fetch(slip.url, { method: 'PUT', headers: slip.headers, body: bytes });
      return over(by, await by.post('/v1/imports', { feed, uploads: [slip.uploadId] }));
    },
    runNight: async (by) => over(by, await by.post('/v1/runs', {})),
    close,
  };
}

const isOpen = (method: string, path: string): boolean =>
  !ENDPOINTS.some((one) => one.command !== undefined && one.method === method && fits(one.path, path));

interface Account {
  role: Role;
  units: readonly string[];
  sign: Awaited<ReturnType<typeof openIssuer>>['sign'];
  now(): Date;
}

const TEN_MINUTES = 600;

/** Everybody signs in anew for each request: weeks lie between them. */
function personAt(origin: string, { role, units, sign, now }: Account): Person {
  const sub = [role, ...units].join('-');
  const token = async (): Promise<string> => {
    const iat = Math.floor(now().getTime() / 1000);
    const claims = { 'custom:role': role, 'custom:province': '94', 'custom:units': units.join(' ') };
    const issued = { iss: 'https://issuer.example/oidc', aud: 'urn:bao-phu:api', scope: 'bao-phu/api' };
    return sign({ ...issued, ...claims, sub, iat, exp: iat + TEN_MINUTES });
  };
  let writes = 0;
  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': `${sub}-write-${++writes}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body = {}) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
  };
}
