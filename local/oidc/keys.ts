import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { makeDirectory } from '../cloud/make-directory.ts';
import { findText, keepFirst } from '../cloud/own-file.ts';

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
  const file = join(oidcDirectoryOf(dir), FILE);
  const kept = findText(file) ?? keepFirst(file, JSON.stringify(await makeKeys()));
  return keysIn(kept);
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

function keysIn(text: string): Keys {
  const { signing, ...rest } = Keys.parse(JSON.parse(text));
  return { ...rest, signing: signing as Keys['signing'] };
}
