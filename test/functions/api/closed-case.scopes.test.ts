import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { newWorld, night, openServers, send } from '../world.ts';
import type { Claims } from './http/requests.ts';
import { ask } from './sending.ts';

const [OLD, NEW, ELSEWHERE] = ['31528', '31531', '31513'] as const;
const bornAt = (unit: string): string => `B9,094220000009,Võ Văn Hòa,Nam,02/02/2020,Huỳnh Thị Tư,${unit}\n`;
const CARD = 'C9,TE1949400000009,094220000009,Võ Văn Hòa,Nam,02/02/2020,31531,2020-02-02,2026-09-30,active\n';

let cloud: Cloud;
let api: ApiHandler;
let childId = '';

/** A child without a card, whose case is closed by one in the night in which the data move it. */
beforeAll(async () => {
  cloud = await openServers();
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS + bornAt(OLD));
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await night(context);
  await send(context, 'births', BIRTHS + bornAt(NEW));
  await send(context, 'cards', CARDS + CARD);
  await night(context, '2023-07-01');
  api = apiHandler(context);
  const officer: Claims = { role: 'province_officer' };
  const { body } = await ask(api, 'POST', '/v1/children/search', {
    as: officer,
    body: { by: 'number', number: '094220000009' },
  });
  childId = body.children[0].childId;
}, 60_000);
afterAll(() => cloud.stop());

/** What staff of a commune are answered by case, page, sheet and search. */
async function seenBy(unit: string) {
  const as: Claims = { role: 'commune_staff', units: [unit] };
  const [one, page, sheet, search] = await Promise.all([
    ask(api, 'GET', `/v1/cases/${childId}`, { as }),
    ask(api, 'GET', `/v1/children/${childId}`, { as }),
    ask(api, 'GET', `/v1/children/${childId}/tk1`, { as, query: { reason: 'visit' } }),
    ask(api, 'POST', '/v1/children/search', { as, body: { by: 'id', id: childId } }),
  ]);
  return { case: one, page: page.status, sheet: sheet.body.code, found: search.body.children.length };
}

describe('a child that moved since its case was closed', () => {
  it('is left to the commune that closed it by its case alone, which tells nothing of the child', async () => {
    const { case: one, ...seen } = await seenBy(OLD);

    expect(one).toMatchObject({ status: 200, body: { unit: OLD, state: { stage: 'closed' } } });
    expect(one.body).not.toHaveProperty('sheet');
    expect(seen).toEqual({ page: 404, sheet: 'E8404', found: 0 });
  });

  it('is shown with its case to the commune where it lives now', async () => {
    const { case: one, ...seen } = await seenBy(NEW);

    expect(one.status).toBe(200);
    expect(seen).toEqual({ page: 200, sheet: 'E9020', found: 1 });
  });

  it('is not there for a third', async () => {
    const { case: one, ...seen } = await seenBy(ELSEWHERE);

    expect(one.status).toBe(404);
    expect(seen).toEqual({ page: 404, sheet: 'E8404', found: 0 });
  });
});
