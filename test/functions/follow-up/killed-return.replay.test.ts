import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { Case } from '../../../shared/follow-up/case.ts';
import { childrenIn, filledIn, listOf, sendBack, VISIT } from '../api/filled-lists.ts';
import type { Claims } from '../api/http/requests.ts';
import { countingCalls, deadFrom } from '../deaths.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { copyOf, newWorld, night, openServers, send, startProcess, type World } from '../world.ts';

const UNIT = '31531';
const STAFF: Claims = { role: 'commune_staff', units: [UNIT], subject: 'desk-1' };

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

/** A world whose commune has its list out, and the list as it comes back: one child visited, one offered to a neighbour. */
async function worldWithList(): Promise<{ world: World; file: Uint8Array }> {
  const world = await newWorld(cloud);
  await send(world.context, 'units', UNITS);
  await send(world.context, 'births', BIRTHS);
  await send(world.context, 'residents', RESIDENTS);
  await send(world.context, 'cards', CARDS);
  await night(world.context);
  const list = await listOf(apiHandler(world.context), UNIT);
  const [first = '', second = ''] = childrenIn(list);
  const offer = { outcome: 'Đề nghị chuyển xã', place: '31528' };
  return { world, file: filledIn(list, { [first]: VISIT, [second]: offer }) };
}

/** The cases, and which commands the log says were carried out: what has to be the same in the end. */
async function endOf({ context: { store } }: World): Promise<{ cases: Case[]; done: string[] }> {
  const { entries } = await store.audit.list({ province: '94', subject: 'desk-1' }, { limit: 100 });
  const done = entries.flatMap((entry) =>
    entry.kind === 'case_command' ? [`${entry.child.childId} ${entry.command} ${entry.result}`] : [],
  );
  return { cases: await store.cases.list('94'), done: [...new Set(done)].sort() };
}

it('a list killed at any call and sent again ends as if it had not been', async () => {
  const { world: start, file } = await worldWithList();
  const undisturbed = await copyOf(cloud, start);
  const counter = countingCalls();
  const sending = { unit: UNIT, as: STAFF, file };
  await sendBack(apiHandler(startProcess(cloud, undisturbed, counter.observer).context), sending);
  const done = await endOf(undisturbed);

  expect(done.done).toHaveLength(2);
  for (let call = 1; call <= counter.calls(); call += 1) {
    const moment = call % 2 === 0 ? 'before' : 'after';
    const world = await copyOf(cloud, start);
    const dying = apiHandler(startProcess(cloud, world, deadFrom(call, moment)).context);
    const killed = await sendBack(dying, sending);
    const again = await sendBack(apiHandler(world.context), sending);

    expect(killed.status, `killed ${moment} call ${call}`).toBeGreaterThanOrEqual(500);
    expect(again.body.counts, `killed ${moment} call ${call}`).toMatchObject({ conflicts: 0, refused: 0 });
    expect(await endOf(world), `killed ${moment} call ${call}`).toEqual(done);
  }
}, 120_000);
