import { beforeAll, describe, expect, it } from 'vitest';
import { type AuthorisedEvent, findScope } from '../../../../functions/api/http/authorise.ts';
import { verifyToken } from '../../../../functions/api/http/verify-token.ts';
import { CLAIMS, NOW, openIssuer } from './tokens.ts';

let issuer: Awaited<ReturnType<typeof openIssuer>>;
beforeAll(async () => {
  issuer = await openIssuer();
});

/** The event of a request with such claims in its token, as the authoriser passes it on. */
async function eventOf(changes: object): Promise<AuthorisedEvent> {
  const check = await verifyToken(issuer.rules, await issuer.sign({ ...CLAIMS, ...changes }), NOW);
  return eventWith({ authorizer: check });
}

const eventWith = (requestContext: object) => ({ requestContext }) as AuthorisedEvent;

const STAFF = { subject: 'account-1', role: 'commune_staff', province: '94', units: ['31510', '31513'] };

describe('the scope of a request', () => {
  it.each([['31510 31513'], [['31510', '31513']], ['[31510 31513]']])(
    'has its units, however they were written',
    async (units) => {
      expect(findScope(await eventOf({ 'custom:units': units }))).toEqual(STAFF);
    },
  );

  it('has its units where the event holds them as a list', () => {
    const claims = { ...CLAIMS, 'custom:units': ['31510', '31513'] };

    expect(findScope(eventWith({ authorizer: { jwt: { claims } } }))).toEqual(STAFF);
  });

  it.each([
    ['no role', { 'custom:role': undefined }],
    ['an unknown role', { 'custom:role': 'root' }],
    ['a list of roles', { 'custom:role': ['commune_staff'] }],
    ['units that are a number', { 'custom:units': 31_510_31 }],
    ['units in an object', { 'custom:units': { 0: '31510' } }],
    ['units in lists of lists', { 'custom:units': [['31510']] }],
    ['no units', { 'custom:units': undefined }],
    ['an empty list of units', { 'custom:units': [] }],
  ])('is none with %s, though the token is in order', async (_what, changes) => {
    expect(findScope(await eventOf(changes))).toBeUndefined();
  });

  it('is none with a unit of another province', async () => {
    expect(findScope(await eventOf({}), (unit) => unit !== '31513')).toBeUndefined();
  });

  it.each([[{}], [{ authorizer: undefined }], [{ authorizer: {} }], [{ authorizer: { jwt: {} } }]])(
    'is none where no authoriser spoke',
    (requestContext) => {
      expect(findScope(eventWith(requestContext))).toBeUndefined();
    },
  );
});
