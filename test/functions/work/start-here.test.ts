import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderRun } from '../../../functions/runs/runs.ts';
import type { StartedWork } from '../../../functions/work/work.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, UNITS } from '../hamlet.ts';
import { newWorld, openServers, send } from '../world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

describe('work started in this process', () => {
  it('is done once, though it is started twice at once and once more when it is over', async () => {
    const { context, idle } = await newWorld(cloud);
    await send(context, 'units', UNITS);
    await send(context, 'births', BIRTHS);
    await send(context, 'cards', CARDS);
    const steps: string[] = [];
    context.observe = ({ step, done }) => void (done === 0 && steps.push(step));
    const { start } = context;
    let started: StartedWork | undefined;
    context.start = async (work) => {
      started = work;
      await start(work);
      return start(work);
    };

    await orderRun(context, { province: '94', asOf: '2023-06-30' }, async () => undefined);
    await idle();
    if (started) await start(started);
    await idle();

    expect(steps.filter((step) => step === 'find gaps')).toHaveLength(1);
  });
});
