import { ADDRESSES, type OperationId } from './operations.ts';
import { readProblem, unreached } from './problem.ts';
import type { AnswerOf, AskedOf } from './types.ts';

/** Gives the access token of whoever is signed in, a fresh one if need be; `undefined` where nobody is. */
type TokenSource = () => Promise<string | undefined>;

let tokenSource: TokenSource = async () => undefined;

/** Says where tokens come from; told once, by the sign-in. */
export function takeTokensFrom(source: TokenSource): void {
  tokenSource = source;
}

export interface Sending {
  signal?: AbortSignal;
  /** The `Idempotency-Key` of a write. One that may be sent again after a kill has to be kept beside it. */
  key?: string;
}

/** Asks one operation of the API. @throws ApiProblem refused, or no answer came */
export async function call<Id extends OperationId>(
  id: Id,
  asked: AskedOf<Id> = {},
  sending: Sending = {},
): Promise<AnswerOf<Id>> {
  const response = await send(id, asked, sending);
  return (await response.json().catch((cause: unknown) => {
    throw unreached(cause);
  })) as AnswerOf<Id>;
}

/** Asks an operation that answers a file. @throws ApiProblem */
export async function callForFile<Id extends OperationId>(
  id: Id,
  asked: AskedOf<Id> = {},
  sending: Sending = {},
): Promise<{ blob: Blob; name: string | undefined }> {
  const response = await send(id, asked, sending);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { blob: await response.blob(), name };
}

async function send<Id extends OperationId>(
  id: Id,
  { params, query, body }: AskedOf<Id>,
  { signal, key }: Sending,
): Promise<Response> {
  const [method = 'GET', path = '/'] = ADDRESSES[id].split(' ');
  const headers = new Headers();
  const token = await tokenSource();
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (method !== 'GET') headers.set('idempotency-key', key ?? crypto.randomUUID());
  const content = contentOf(body, headers);
  const response = await fetch(addressOf(path, { params, query }), {
    method,
    headers,
    ...(content !== undefined && { body: content }),
    ...(signal !== undefined && { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw unreached(cause);
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function contentOf(body: unknown, headers: Headers): string | Blob | undefined {
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) {
    headers.set('content-type', WORKBOOK);
    return new Blob([body as BlobPart]);
  }
  headers.set('content-type', 'application/json');
  return JSON.stringify(body);
}

/** The address with its braces filled in and its query written out; members that are `undefined` are left out. */
export function addressOf(path: string, { params, query }: { params?: unknown; query?: unknown }): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name])),
  );
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return pairs.length === 0 ? filled : `${filled}?${new URLSearchParams(pairs)}`;
}
