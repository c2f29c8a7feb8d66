import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import { changeContact } from '../../../functions/contacts/contacts.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { UNITS } from '../hamlet.ts';
import { newWorld, openServers, send } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';

let cloud: Cloud;
let context: FunctionContext;
let api: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  context = (await newWorld(cloud)).context;
  await send(context, 'units', UNITS);
  await context.store.contacts.put({ province: '94', unit: '31528', email: 'office@commune.example' });
  await context.store.contacts.put({ province: '94', unit: '94', email: 'office@province.example' });
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

const OPERATOR: Claims = { role: 'operator' };
const PATH = '/v1/contacts/31531';
let keys = 0;

async function ask(method: string, path: string, as: Claims, more: Parameters<typeof requestOf>[2] = {}) {
  const headers = { 'idempotency-key': `contact-${++keys}` };
  const result = await api(requestOf(method, path, { as, headers, ...more }));
  return { status: result.statusCode, body: JSON.parse(result.body ?? '{}') };
}

const put = (body: object, as = OPERATOR) => ask('PUT', PATH, as, { body });
const unitsIn = ({ body }: { body: { contacts: { unit: string }[] } }) =>
  body.contacts.map(({ unit }) => unit);

describe('the contacts', () => {
  it('are those of the whole province, or of what lies in one unit', async () => {
    const whole = await ask('GET', '/v1/contacts', OPERATOR);
    const district = await ask('GET', '/v1/contacts', OPERATOR, { query: { unit: '943' } });
    const lead = await ask('GET', '/v1/contacts', { role: 'commune_lead', units: ['31528'] });

    expect(unitsIn(whole)).toEqual(['31528', '94']);
    expect(unitsIn(district)).toEqual(['31528']);
    expect(lead.body.contacts).toMatchObject([
      { unit: '31528', name: 'Thị trấn Kế Sách', email: 'office@commune.example' },
    ]);
  });

  it('are no business of a commune’s staff, nor to be changed by its lead', async () => {
    const staff = await ask('GET', '/v1/contacts', { role: 'commune_staff', units: ['31528'] });
    const lead = await put({ email: 'x@y.example' }, { role: 'commune_lead', units: ['31531'] });

    expect([staff.status, lead.status]).toEqual([403, 403]);
  });

  it('change member by member, and two people at once are not lost', async () => {
    const first = await put({ email: 'a@b.example' });
    const { version } = first.body;
    const second = await put({ seen: version, webhook: 'https://hook.example/key-0123' });
    const late = await put({ seen: version, email: 'late@b.example' });
    const unseen = await put({ email: 'late@b.example' });
    const dropped = await put({ seen: second.body.version, email: null });

    expect(second.body).toMatchObject({ email: 'a@b.example', webhookHost: 'hook.example' });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'E8409', conflict: { seen: version, now: second.body } },
    });
    expect(unseen.status).toBe(409);
    expect(dropped.body).not.toHaveProperty('email');
    expect(await context.store.contacts.find('94', '31531')).toEqual({
      province: '94',
      unit: '31531',
      webhook: 'https://hook.example/key-0123',
    });
  });

  it('never tell the address of a webhook, which may hold a key', async () => {
    const { body } = await ask('GET', '/v1/contacts', OPERATOR);

    expect(body.contacts).toContainEqual(expect.objectContaining({ webhookHost: 'hook.example' }));
    expect(JSON.stringify(body)).not.toContain('key-0123');
  });

  it('go away on the version that was seen only', async () => {
    const { body } = await ask('GET', '/v1/contacts', OPERATOR, { query: { unit: '31531' } });
    const [{ version }] = body.contacts;
    const wrong = await ask('DELETE', PATH, OPERATOR, { query: { seen: '0123456789abcdef' } });
    const right = await ask('DELETE', PATH, OPERATOR, { query: { seen: version } });
    const left = await ask('GET', '/v1/contacts', OPERATOR, { query: { unit: '31531' } });

    expect([wrong.status, right.status]).toEqual([409, 200]);
    expect(left.body.contacts).toEqual([]);
  });

  it.each([
    [{ email: 'Văn phòng <a@b.example>' }, ['email']],
    [{ webhook: 'http://hook.example' }, ['webhook']],
    [{ webhook: 'https://user:secret@hook.example' }, ['webhook']],
    [{ webhook: 'https://169.254.169.254/secret' }, ['webhook']],
    [{ webhook: 'http://127.0.0.1:9000/secret' }, ['webhook']],
    [{}, ['email']],
  ])('refuse %j, without repeating it', async (change, fields) => {
    const { status, body } = await put(change);

    expect([status, body.code, body.fields]).toEqual([422, 'E8422', fields]);
    expect(JSON.stringify(body)).not.toMatch(/a@b|hook\.example|secret/);
  });

  it('are refused for a unit the province does not have', async () => {
    const { status, body } = await ask('PUT', '/v1/contacts/99999', OPERATOR, {
      body: { email: 'a@b.example' },
    });

    expect([status, body.code]).toEqual([404, 'E9004']);
  });

  it('leave a trace of the unit and the channels, never of an address', async () => {
    await put({ email: 'traced@b.example' }, { ...OPERATOR, subject: 'changer' });

    const { entries } = await context.store.audit.list({ province: '94', subject: 'changer' }, { limit: 5 });
    expect(entries).toMatchObject([{ kind: 'contact_changed', of: '31531', channels: ['email'] }]);
    expect(JSON.stringify(entries)).not.toContain('traced');
  });

  it('change as the command line has it, on what stands', async () => {
    const order = { province: '94', unit: '943' };
    await changeContact(context.store, { ...order, email: 'd@e.example' });
    const kept = await changeContact(context.store, { ...order, webhook: 'https://h.example/' });
    const gone = await changeContact(context.store, { ...order, email: false });

    expect(kept).toMatchObject({
      outcome: 'changed',
      channels: ['webhook'],
      contact: { email: 'd@e.example' },
    });
    expect(gone).toMatchObject({ contact: { ...order, webhook: 'https://h.example/' }, channels: ['email'] });
  });
});
