import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { issueDemoToken } from '../../local/oidc/demo-token.ts';
import type { Question } from './question.ts';

const CLI = fileURLToPath(new URL('../../local/bao-phu.js', import.meta.url));
const PROVINCE = '94';

/** Asks for what is at an address. @throws Error when it is not answered 200 */
export type Ask = <Body>(address: string) => Promise<Body>;

/** A server of the product in a process of its own, as `bao-phu serve` starts it. */
export interface ServedApi {
  origin: string;
  /** Answers the bytes of a body; as another account each time, so that no account meets the limit on its requests. */
  fetchBytes(question: Question): Promise<{ status: number; bytes: number }>;
  ask: Ask;
  stop(): Promise<void>;
}

/** Makes a province, imports and reconciles it in a data directory. */
export function makeProvinceIn(
  data: string,
  { children, uncovered, seed }: { children: number; uncovered: number; seed: number },
): void {
  const size = ['--children', `${children}`, '--uncovered', `${uncovered}`, '--seed', `${seed}`];
  execFileSync(process.execPath, [CLI, 'demo', ...size, '--data', data], { stdio: ['ignore', 'ignore', 2] });
}

/** Serves a data directory on a free port of this machine. */
export async function serve(data: string): Promise<ServedApi> {
  const server = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--data', data, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await originOf(server);
  const tokenFor = tokens(data, `${origin}/oidc`);
  const get = async ({ address, body }: Question): Promise<Response> =>
    fetch(origin + address, {
      headers: {
        authorization: `Bearer ${await tokenFor()}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  return {
    origin,
    fetchBytes: async (question) => {
      const response = await get(question);
      return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
    },
    ask: async <Body>(address: string) => {
      const response = await get({ address });
      if (!response.ok) throw new Error(`${new URL(address, origin).pathname}: ${response.status}`);
      return (await response.json()) as Body;
    },
    stop: async () => {
      if (server.exitCode !== null) return;
      const stopped = once(server, 'exit');
      server.kill('SIGTERM');
      await stopped;
    },
  };
}

/** The first address it announces, as one JSON document over several lines. @throws Error when it ends before */
async function originOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /"(http:\/\/[\d.]+:\d+)\//.exec(line)?.[1];
    if (address !== undefined) {
      server.stdout.resume();
      return address;
    }
  }
  throw new Error('the server ended before it answered');
}

const ACCOUNTS = 40;
/** Half of the life of a token. */
const RENEWED_AFTER_MS = 300_000;

function tokens(dir: string, issuer: string): () => Promise<string> {
  const known = new Map<number, { token: string; since: number }>();
  let turn = 0;
  return async () => {
    turn = (turn + 1) % ACCOUNTS;
    const own = known.get(turn);
    if (own !== undefined && performance.now() - own.since < RENEWED_AFTER_MS) return own.token;
    const user = { id: `bench-${turn}`, vi: '', en: '', role: 'province_officer', units: [] } as const;
    const token = await issueDemoToken({ ...user, province: PROVINCE }, { dir, issuer });
    known.set(turn, { token, since: performance.now() });
    return token;
  };
}
