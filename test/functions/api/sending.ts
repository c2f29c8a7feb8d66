import { hash } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { ApiHandler } from '../../../functions/api/handler.ts';
import type { World } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';

export const OFFICER: Claims = { role: 'province_officer' };
export const OPERATOR: Claims = { role: 'operator' };

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what tests look at
  body: any;
  text: string;
  headers: Record<string, unknown>;
}

/** Asks an operation; a write under a key of its own unless one is given. */
export async function ask(
  api: ApiHandler,
  method: 'GET' | 'POST',
  path: string,
  {
    as = OPERATOR,
    query = {},
    body,
    key,
  }: { as?: Claims; query?: Record<string, string>; body?: unknown; key?: string } = {},
): Promise<Answer> {
  const headers = { 'idempotency-key': key ?? `key-${Math.random()}` };
  const result = await api(requestOf(method, path, { as, query, body, headers }));
  const { statusCode = 0, body: raw = '', isBase64Encoded } = result;
  const text = isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw;
  const isJson = String(result.headers?.['content-type']).includes('json');
  return {
    status: statusCode,
    body: isJson ? JSON.parse(text) : undefined,
    text,
    headers: result.headers ?? {},
  };
}

/** Says that a file will come. */
export async function announce(api: ApiHandler, feed: string, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const file = { feed, name: `${feed}.csv`, size: bytes.length, sha256: hash('sha256', bytes) };
  const { body } = await ask(api, 'POST', '/v1/uploads', { body: file });
  return body.uploadId;
}

/** Announces a file and puts it, or another, where it was to come. */
export async function upload(
  { api, world }: { api: ApiHandler; world: World },
  feed: string,
  text: string,
  sent = text,
): Promise<string> {
  const uploadId = await announce(api, feed, text);
  const Key = `inbox/94/${feed}/${uploadId}/${hash('sha256', Buffer.from(text))}`;
  await world.place.s3.send(new PutObjectCommand({ Bucket: world.place.bucket, Key, Body: sent }));
  return uploadId;
}

/** The world with a clock that goes on a little whenever somebody looks at it: what comes later is later. */
export function tickingWorld(world: World): World {
  const began = world.context.now().getTime();
  let ticks = 0;
  world.context.now = () => new Date(began + ++ticks * 20);
  return world;
}
