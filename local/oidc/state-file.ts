import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { oidcDirectoryOf } from './keys.ts';

interface Item {
  payload: AdapterPayload;
  /** Unix milliseconds; absent for what never ends. */
  until?: number;
}

interface State {
  items: Map<string, Item>;
  keep(): void;
}

const FILE = 'sessions.json';

/**
 * Sessions, grants and refresh tokens in one small file, so that a restarted server asks nobody to sign in again. Access tokens
 * are not among them: they are JWTs and stand for themselves. Without a directory, in memory.
 */
export function stateIn(dir?: string): AdapterFactory {
  const state = dir === undefined ? { items: new Map<string, Item>(), keep: () => {} } : open(dir);
  return (model) => adapterOf(model, state);
}

function open(dir: string): State {
  const file = join(oidcDirectoryOf(dir), FILE);
  const items = new Map(readItems(file));
  const keep = (): void => {
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, JSON.stringify([...items]), { mode: 0o600 });
    renameSync(aside, file);
  };
  return { items, keep };
}

/** A file that is not there or not whole is an empty one: people sign in again. */
function readItems(file: string): [string, Item][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as [string, Item][];
  } catch {
    return [];
  }
}

function adapterOf(model: string, { items, keep }: State): Adapter {
  const keyOf = (id: string): string => `${model}:${id}`;
  const find = async (id: string): Promise<AdapterPayload | undefined> => {
    const item = items.get(keyOf(id));
    return item === undefined || isOver(item) ? undefined : item.payload;
  };
  const findBy = async (name: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> => {
    const isIt = ([key, { payload }]: [string, Item]) =>
      key.startsWith(`${model}:`) && payload[name] === value;
    const [, item] = [...items].find(isIt) ?? [];
    return item === undefined || isOver(item) ? undefined : item.payload;
  };
  return {
    find,
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('userCode', userCode),
    upsert: async (id, payload, expiresIn) => {
      forget(items, isOver);
      const until = expiresIn === undefined ? {} : { until: Date.now() + expiresIn * 1000 };
      items.set(keyOf(id), { payload, ...until });
      keep();
    },
    consume: async (id) => {
      const payload = await find(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      keep();
    },
    destroy: async (id) => {
      if (items.delete(keyOf(id))) keep();
    },
    revokeByGrantId: async (grantId) => {
      // Of this kind alone: an attempt to sign in names the grant before it too, and outlives it where somebody else signs in.
      forget(items, ({ payload }, key) => key.startsWith(keyOf('')) && payload.grantId === grantId);
      keep();
    },
  };
}

function forget(items: State['items'], isDone: (item: Item, key: string) => boolean): void {
  for (const [key, item] of items) if (isDone(item, key)) items.delete(key);
}

const isOver = ({ until }: Item): boolean => until !== undefined && until <= Date.now();
