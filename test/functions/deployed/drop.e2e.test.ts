import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContext } from '../../../functions/deployed/context.ts';
import { receiveFilesHandler } from '../../../functions/receive-files/handler.ts';
import type { StartedWork } from '../../../functions/work/work.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, UNITS } from '../hamlet.ts';
import { batchOf, messageOf, put } from '../receive-files/dropping.ts';
import { carryOut, newWorld, openServers, send, type World } from '../world.ts';
import { clientsOf, listener, VARIABLES } from './surroundings.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

/** `receive-files` as a process of Lambda opens it, on the store of a world; other functions are only asked. */
function receiverOn({ place, context }: World) {
  const { calls, service } = listener();
  const { context: opened, environment } = openContext('receive-files', {
    variables: {
      ...VARIABLES,
      BAO_PHU_BUCKET: place.bucket,
      BAO_PHU_RAW_BUCKET: place.bucket,
      BAO_PHU_TABLE: place.table,
    },
    clients: { ...clientsOf(service), s3: place.s3, dynamo: place.dynamo },
    now: context.now,
    watch: {},
  });
  return { calls, receive: receiveFilesHandler(opened, environment.BAO_PHU_PROVINCES) };
}

describe('a file that is dropped into the bucket of a deployment', () => {
  it('has the function of imports invoked with work that it can carry out', async () => {
    const world = await newWorld(cloud);
    await send(world.context, 'units', UNITS);
    const key = 'inbox/drop/94/births/snapshot/births.csv';
    await put(world, key, BIRTHS);
    const { calls, receive } = receiverOn(world);

    expect(await receive(batchOf(messageOf(key)))).toEqual({ batchItemFailures: [] });

    const [call, ...others] = calls.filter(({ command }) => command === 'Invoke');
    expect(others).toEqual([]);
    expect(call?.input).toMatchObject({
      FunctionName: VARIABLES.BAO_PHU_IMPORT_FUNCTION,
      InvocationType: 'Event',
      DurableExecutionName: expect.stringMatching(/^dev-import-94-[0-9a-f]{16}-1$/),
    });
    const work = JSON.parse(Buffer.from(call?.input.Payload).toString()) as StartedWork;
    await carryOut(world.context, work);
    expect(await world.context.store.manifests.current('94', 'births')).toMatchObject({ rows: 8 });
  });
});
