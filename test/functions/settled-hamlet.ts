import type { Cloud } from '../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from './hamlet.ts';
import { newWorld, night, send, type World } from './world.ts';

/** A world of its own in which the files of the hamlet came in and a night was run; `births` are rows beside its own. */
export async function settledHamlet(cloud: Cloud, { births = '' }: { births?: string } = {}): Promise<World> {
  const world = await newWorld(cloud);
  const { context } = world;
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS + births);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await night(context);
  return world;
}
