import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { addDays } from '../../../shared/time/calendar.ts';
import { settledHamlet } from '../settled-hamlet.ts';
import { AS_OF, openServers } from '../world.ts';
import { ask as askOf, OFFICER, staffOf } from './http/asking.ts';
import { type Claims, requestOf } from './http/requests.ts';

let cloud: Cloud;
let context: FunctionContext;
let api: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  context = (await settledHamlet(cloud)).context;
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

const ask = (method: string, path: string, as: Claims, body?: unknown) =>
  askOf(api, method, path, { as, body });

/** Somebody's first open case. */
async function someCase(unit: string) {
  const { body } = await ask('GET', `/v1/units/${unit}/cases`, staffOf(unit));
  return body.lines[0] as { childId: string; version: number; sheet: { name: string; dateOfBirth?: string } };
}

describe('the working list of a commune', () => {
  it('shows its people the children, why, and by when', async () => {
    const { status, body } = await ask('GET', '/v1/units/31528/cases', staffOf('31528'));

    expect(status).toBe(200);
    expect(body.lines.length).toBeGreaterThan(0);
    expect(body.lines[0]).toMatchObject({
      unit: '31528',
      version: 1,
      state: { stage: 'open', openedOn: AS_OF },
      deadlines: { next: 'contact', late: expect.any(Boolean) },
      sheet: { name: expect.any(String), status: 'uncovered' },
    });
  });

  it('is not there for a commune nobody knows', async () => {
    expect((await ask('GET', '/v1/units/99999/cases', OFFICER)).status).toBe(404);
  });

  it('is shown to no other commune', async () => {
    expect((await ask('GET', '/v1/units/31528/cases', staffOf('31531'))).status).toBe(403);
  });

  it('leaves a trace of everybody it showed', async () => {
    const { body } = await ask('GET', '/v1/units/31528/cases', { ...staffOf('31528'), subject: 'curious' });
    const { entries } = await context.store.audit.list({ province: '94', subject: 'curious' }, { limit: 5 });

    expect(entries).toMatchObject([{ kind: 'children_listed', unit: '31528' }]);
    expect(JSON.stringify(entries)).toContain(body.lines[0].childId);
    expect(JSON.stringify(entries)).not.toContain(body.lines[0].sheet.name);
  });
});

describe('the access log', () => {
  it('shows a commune lead who looked at children of the commune, and no other commune', async () => {
    const lead: Claims = { role: 'commune_lead', units: ['31528'] };
    await ask('GET', '/v1/units/31528/cases', { ...staffOf('31528'), subject: 'looked' });

    const own = await api(requestOf('GET', '/v1/access-log', { as: lead, query: { unit: '31528' } }));
    const other = await api(requestOf('GET', '/v1/access-log', { as: lead, query: { unit: '31531' } }));
    const whole = await api(requestOf('GET', '/v1/access-log', { as: lead, query: { day: AS_OF } }));
    const staff = await api(
      requestOf('GET', '/v1/access-log', { as: staffOf('31528'), query: { unit: '31528' } }),
    );

    expect(own.statusCode).toBe(200);
    expect(JSON.parse(own.body ?? '').entries[0]).toMatchObject({
      kind: 'children_listed',
      who: { subject: 'looked' },
    });
    expect([other, whole, staff].map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
  });
});

describe('a case', () => {
  it('is read with its history', async () => {
    const { childId } = await someCase('31528');
    const { status, body } = await ask('GET', `/v1/cases/${childId}`, staffOf('31528'));

    expect(status).toBe(200);
    expect(body.history).toMatchObject([
      { number: 1, stands: true, fact: { kind: 'opened', unit: '31528' } },
    ]);
  });

  it('of another commune is answered like one that is not there', async () => {
    const { childId } = await someCase('31528');
    const foreign = await ask('GET', `/v1/cases/${childId}`, { ...staffOf('31531'), subject: 'prying' });
    const { entries } = await context.store.audit.list({ province: '94', subject: 'prying' }, { limit: 5 });
    const absent = await ask('GET', '/v1/cases/nobody-here', staffOf('31531'));

    expect(foreign.status).toBe(404);
    expect(entries).toMatchObject([{ kind: 'refused', why: 'place', child: { childId, unit: '31528' } }]);
    expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
  });

  it('takes what its people did, one after the other, and shows the second what the first did', async () => {
    const { childId, version } = await someCase('31528');
    const command = { kind: 'contact', way: 'visit', on: AS_OF };
    const first = await ask('POST', `/v1/cases/${childId}/facts`, staffOf('31528'), {
      seen: version,
      command,
    });
    const second = await ask(
      'POST',
      `/v1/cases/${childId}/facts`,
      { ...staffOf('31528'), subject: 'other' },
      {
        seen: version,
        command: { kind: 'close', reason: 'refused', on: AS_OF },
      },
    );

    expect(first).toMatchObject({
      status: 201,
      body: { version: version + 1, state: { stage: 'contacted' } },
    });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'E8409', conflict: { seen: version, version: version + 1 } },
    });
    expect(second.body.conflict.after).not.toHaveProperty('unitInData');
    expect(second.body.conflict.since).toMatchObject([{ fact: { kind: 'contacted', way: 'visit' } }]);
  });

  it('takes a note, which counts as no contact, and takes it back', async () => {
    const { childId, version } = await someCase('31531');
    const post = (seen: number, command: object) =>
      ask('POST', `/v1/cases/${childId}/facts`, staffOf('31531'), { seen, command });

    const noted = await post(version, { kind: 'note', note: 'nobody_home', on: AS_OF });
    const { body } = await ask('GET', '/v1/units/31531/cases', staffOf('31531'));
    const inOwnWords = await post(version + 1, { kind: 'note', note: 'the dog is called Rex', on: AS_OF });
    const takenBack = await post(version + 1, { kind: 'correct', fact: version + 1 });

    expect(noted).toMatchObject({
      status: 201,
      body: { state: { stage: 'open', lastNote: { note: 'nobody_home', on: AS_OF } } },
    });
    expect(noted.body.history.at(-1)).toMatchObject({ fact: { kind: 'noted', note: 'nobody_home' } });
    expect(body.lines).toContainEqual(
      expect.objectContaining({ childId, deadlines: expect.objectContaining({ next: 'contact' }) }),
    );
    expect(inOwnWords).toMatchObject({ status: 422, body: { code: 'E8422' } });
    expect(JSON.stringify(inOwnWords.body)).not.toContain('Rex');
    expect(takenBack.body.state).not.toHaveProperty('lastNote');
  });

  it('goes to another commune only when that takes it', async () => {
    const { childId, version } = await someCase('31528');
    const post = (as: Claims, seen: number, command: object) =>
      ask('POST', `/v1/cases/${childId}/facts`, as, { seen, command });

    const offered = await post(staffOf('31528'), version, { kind: 'offer_transfer', to: '31531' });
    const ownAnswer = await post(staffOf('31528'), version + 1, { kind: 'accept_transfer' });
    const seen = await ask('GET', `/v1/cases/${childId}`, staffOf('31531'));
    const waiting = await ask('GET', '/v1/units/31531/offers', staffOf('31531'));
    const taken = await post(staffOf('31531'), version + 1, { kind: 'accept_transfer' });
    const gone = await ask('GET', `/v1/cases/${childId}`, staffOf('31528'));

    expect(offered).toMatchObject({ status: 201, body: { state: { offeredTo: '31531' } } });
    expect(ownAnswer.status).toBe(403);
    expect(seen.status).toBe(200);
    expect(waiting.body.lines).toMatchObject([{ childId, sheet: { name: expect.any(String) } }]);
    expect(taken).toMatchObject({ status: 201, body: { unit: '31531' } });
    expect(gone.status).toBe(404);
  });

  it('takes no dossier and no death from before the birth', async () => {
    const { childId, version, sheet } = await someCase('31531');
    const { dateOfBirth = '' } = sheet;
    const dayBefore = addDays(dateOfBirth, -1);
    const commands = [
      { kind: 'file_dossier', on: dayBefore },
      { kind: 'close', reason: 'deceased', on: dayBefore },
    ];
    for (const command of commands) {
      const refused = await ask('POST', `/v1/cases/${childId}/facts`, OFFICER, { seen: version, command });

      expect(refused).toMatchObject({ status: 422, body: { code: 'E7004', fields: ['command.on'] } });
    }
  });

  it('says that a version is wrong, where no such version was ever there', async () => {
    const { childId } = await someCase('31531');
    const command = { kind: 'contact', way: 'visit', on: AS_OF };
    const refused = await ask('POST', `/v1/cases/${childId}/facts`, OFFICER, { seen: 99, command });

    expect(refused).toMatchObject({ status: 422, body: { code: 'E7021', fields: ['seen'] } });
  });

  it('refuses what follow-up refuses, in its words', async () => {
    const { childId, version } = await someCase('31531');
    const command = { kind: 'contact', way: 'visit', on: '2199-01-01' };
    const refused = await ask('POST', `/v1/cases/${childId}/facts`, OFFICER, { seen: version, command });

    expect(refused).toMatchObject({ status: 422, body: { code: 'E7003', vi: expect.any(String) } });
  });
});
