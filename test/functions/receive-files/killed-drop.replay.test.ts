import { afterAll, beforeAll, describe, it } from 'vitest';
import { receiveFile } from '../../../functions/receive-files/receive-file.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, UNITS } from '../hamlet.ts';
import { expectSameEndWhereverKilled } from '../killing.ts';
import { newWorld, openServers, type Process, send } from '../world.ts';
import { messageOf, put } from './dropping.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

/** A world with a file in it, and the message of it worked off; what is ordered is begun elsewhere. */
async function dropped(key: string) {
  const world = await newWorld(cloud);
  await send(world.context, 'units', UNITS);
  await put(world, key, BIRTHS);
  const { body } = messageOf(key);
  const start = async () => 'started' as const;
  return { world, work: ({ context }: Process) => receiveFile({ ...context, start }, body, ['94']) };
}

describe('a message killed at any call of its ports and told again', () => {
  it('ends in the same order of the same import', async () => {
    const { world, work } = await dropped('inbox/drop/94/births/snapshot/births.csv');

    await expectSameEndWhereverKilled(cloud, world, work);
  }, 300_000);
});
