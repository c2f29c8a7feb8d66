import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyToken } from '../../../../functions/api/http/verify-token.ts';
import { CLAIMS, forged, NOW, openIssuer, SECONDS } from './tokens.ts';

let issuer: Awaited<ReturnType<typeof openIssuer>>;
beforeAll(async () => {
  issuer = await openIssuer();
});

const check = async (changes: object, header?: { kid?: string }) =>
  verifyToken(issuer.rules, `Bearer ${await issuer.sign({ ...CLAIMS, ...changes }, header)}`, NOW);

describe('a token that is in order', () => {
  it('gives its claims as text and its scopes', async () => {
    expect(await check({ 'custom:units': ['31510', '31513'], email_verified: true })).toEqual({
      jwt: {
        scopes: ['openid', 'bao-phu/api'],
        claims: {
          ...CLAIMS,
          iat: String(CLAIMS.iat),
          exp: String(CLAIMS.exp),
          'custom:units': '[31510 31513]',
          email_verified: 'true',
        },
      },
    });
  });

  it('may come without the word Bearer, and with it in other letters', async () => {
    const token = await issuer.sign(CLAIMS);

    for (const header of [token, `bearer ${token}`, `Bearer  ${token} `]) {
      expect(await verifyToken(issuer.rules, header, NOW)).toHaveProperty('jwt');
    }
  });

  it.each([
    ['one audience of several', { aud: ['urn:other', 'urn:bao-phu:api'] }],
    ['its client where there is no audience', { aud: undefined, client_id: 'urn:bao-phu:api' }],
    ['its scopes as a list', { scope: undefined, scp: ['bao-phu/api'] }],
    ['a last second to live', { exp: SECONDS + 1 }],
    ['been made this second', { iat: SECONDS, nbf: SECONDS }],
  ])('may have %s', async (_what, changes) => {
    expect(await check(changes)).toHaveProperty('jwt');
  });

  it('needs no scope where the routes ask for none', async () => {
    const token = await issuer.sign({ ...CLAIMS, scope: undefined });

    expect(await verifyToken({ ...issuer.rules, scopes: [] }, token, NOW)).toHaveProperty('jwt.scopes', []);
  });
});

describe('a token is refused', () => {
  it.each([
    ['that is over', { exp: SECONDS }, 'expired'],
    ['that never ends', { exp: undefined }, 'malformed'],
    ['that is not valid yet', { nbf: SECONDS + 1 }, 'not_yet'],
    ['that was made in the future', { iat: SECONDS + 1 }, 'not_yet'],
    ['of another issuer', { iss: 'https://issuer.example/other' }, 'issuer'],
    ['of no issuer', { iss: undefined }, 'issuer'],
    ['for another audience', { aud: 'portal' }, 'audience'],
    ['for another audience by a client of ours', { aud: 'portal', client_id: 'urn:bao-phu:api' }, 'audience'],
    ['for nobody', { aud: undefined }, 'audience'],
    ['of another scope', { scope: 'openid profile' }, 'scope'],
    ['of a scope that only begins like ours', { scope: 'bao-phu/apis' }, 'scope'],
    ['of no scope', { scope: undefined }, 'scope'],
    ['whose scope is no text', { scope: 7 }, 'scope'],
  ])('%s', async (_why, changes, refused) => {
    expect(await check(changes)).toEqual({ refused });
  });

  it('of another key, whatever name the key has', async () => {
    const stranger = await openIssuer();

    for (const header of [{ kid: 'key-1' }, { kid: 'key-2' }]) {
      const token = await stranger.sign(CLAIMS, header);
      expect(await verifyToken(issuer.rules, token, NOW)).toEqual({ refused: 'signature' });
    }
  });

  it('that names no key', async () => {
    expect(await check({}, {})).toEqual({ refused: 'signature' });
  });

  it('that was changed after it was signed', async () => {
    const [header = '', , signature = ''] = (await issuer.sign(CLAIMS)).split('.');
    const claims = Buffer.from(JSON.stringify({ ...CLAIMS, 'custom:role': 'province_officer' }));
    const token = `${header}.${claims.toString('base64url')}.${signature}`;

    expect(await verifyToken(issuer.rules, token, NOW)).toEqual({ refused: 'signature' });
  });

  it('that is not signed: alg none', async () => {
    for (const alg of ['none', 'None']) {
      const token = forged({ alg, kid: 'key-1' }, CLAIMS);
      expect(await verifyToken(issuer.rules, token, NOW)).toEqual({ refused: 'algorithm' });
    }
  });

  it('that is signed with the public key as if it were a secret', async () => {
    const unsigned = forged({ alg: 'HS256', kid: 'key-1' }, CLAIMS).slice(0, -1);
    const signature = createHmac('sha256', JSON.stringify(issuer.jwk)).update(unsigned).digest('base64url');

    expect(await verifyToken(issuer.rules, `${unsigned}.${signature}`, NOW)).toEqual({
      refused: 'algorithm',
    });
  });

  it.each([undefined, '', 'Bearer', 'Bearer '])('that is not there', async (header) => {
    expect(await verifyToken(issuer.rules, header, NOW)).toEqual({ refused: 'missing' });
  });

  it.each([
    'x',
    'a.b.c',
    'Bearer a.b.c',
    '..',
    'Basic dXNlcjpwYXNz',
    `${'a'.repeat(9000)}.b.c`,
    'Bearer é.é.é',
  ])('that is no token at all', async (header) => {
    expect(await verifyToken(issuer.rules, header, NOW)).toEqual({ refused: 'malformed' });
  });
});

it('keys that cannot be had are no refusal', async () => {
  const rules = {
    ...issuer.rules,
    keys: async () => {
      throw new TypeError('fetch failed');
    },
  };

  await expect(verifyToken(rules, await issuer.sign(CLAIMS), NOW)).rejects.toThrow('fetch failed');
});
