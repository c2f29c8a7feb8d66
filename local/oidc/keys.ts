import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { makeDirectory } from '../cloud/make-directory.ts';

/** API Gateway's JWT authoriser takes RSA signatures only. */
export const ALGORITHM = 'RS256';

const Keys = z.object({
  /** The private signing key, with its id. */
  signing: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
  /** Signs the cookies of the sign-in page. */
  cookies: z.string(),
  /** What another computer signs in with. */
  machineSecret: z.string(),
});

/** The secrets of one data directory. */
export interface Keys {
  signing: JWK & { kid: string };
  cookies: string;
  machineSecret: string;
}

const FILE = 'keys.json';

/** The keys kept in `dir`/oidc, made at the first call; without a directory, new ones that nobody keeps. */
export async function openKeys(dir?: string): Promise<Keys> {
  if (dir === undefined) return makeKeys();
  const home = oidcDirectoryOf(dir);
  return readKeys(home) ?? keepFirst(home, await makeKeys());
}

/** Where the provider keeps what survives a restart. Made when missing. */
export function oidcDirectoryOf(dir: string): string {
  const home = join(dir, 'oidc');
  makeDirectory(home);
  return home;
}

async function makeKeys(): Promise<Keys> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    signing: { ...jwk, kid, alg: ALGORITHM, use: 'sig' },
    cookies: secret(),
    machineSecret: secret(),
  };
}

const secret = (): string => randomBytes(32).toString('base64url');

function readKeys(home: string): Keys | undefined {
  try {
    const { signing, ...rest } = Keys.parse(JSON.parse(readFileSync(join(home, FILE), 'utf8')));
    return { ...rest, signing: signing as Keys['signing'] };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Of two processes that begin at once, the first to finish names the keys and the other takes them over. */
function keepFirst(home: string, made: Keys): Keys {
  const aside = join(home, `${FILE}.${randomUUID()}`);
  writeFileSync(aside, JSON.stringify(made), { mode: 0o600 });
  try {
    linkSync(aside, join(home, FILE));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(aside);
  }
  return readKeys(home) ?? made;
}
