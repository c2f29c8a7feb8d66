import type { FunctionContext } from '../../../functions/context.ts';
import type { NightReport } from '../../../functions/reconcile-night/report.ts';
import { type DurableService, durableService } from '../../../local/durable/durable-service.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';
import type { HistoryEntry } from '../../../local/durable/history.ts';
import { functionsHere } from '../../../local/work/functions-here.ts';
import { BIRTHS, CARDS, CARDS_NEXT, RESIDENTS, UNITS } from '../hamlet.ts';
import { night, send, skippingClock, type World } from '../world.ts';

export const NIGHT = {
  name: 'the-night',
  functionName: 'reconcile-night',
  payload: { provinces: ['94'], asOf: '2023-07-01', waits: true },
} as const;

/** The service over a store of executions, with the functions of a context, some of them replaced. */
export function serviceOn(
  context: FunctionContext,
  store: ExecutionStore,
  replaced: Record<string, RegisteredFunction> = {},
): DurableService {
  return durableService({ functions: { ...functionsHere(context), ...replaced }, store, ...skippingClock() });
}

/** What the night said when it was over. */
export async function reportOf(service: DurableService, order: object = NIGHT): Promise<NightReport> {
  const outcome = await service.run(order as typeof NIGHT);
  if (outcome.status !== 'SUCCEEDED') throw new Error(`the night is ${outcome.status}`);
  return outcome.result as NightReport;
}

/** The way an execution came by, a line an operation: what a replay has to come by again. */
export function wayOf(history: readonly HistoryEntry[]): string {
  return history.map(({ parent, name, type, status }) => `${parent} / ${name}: ${type} ${status}\n`).join('');
}

/** The province function, seen or disturbed on its way. */
export function provinceThat(
  context: FunctionContext,
  disturb: (phase: string, run: () => Promise<unknown>) => Promise<unknown>,
): Record<string, RegisteredFunction> {
  const own = functionsHere(context)['reconcile-province'];
  if (own === undefined) throw new Error('no province function');
  const handler: RegisteredFunction['handler'] = (event, lambda) =>
    disturb((event as { phase: string }).phase, async () => own.handler(event, lambda));
  return { 'reconcile-province': { durable: false, handler } };
}

/** A hamlet that one night has gone by, and a new card since. */
export async function betweenNights(world: World): Promise<World> {
  await afterANight(world);
  await send(world.context, 'cards', CARDS_NEXT);
  return world;
}

/** A hamlet that one night has gone by: it has cases to close and a memory to keep. */
export async function afterANight(world: World): Promise<World> {
  const { context } = world;
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  for (const unit of ['31528', '31531']) {
    await context.store.contacts.put({ province: '94', unit, email: `${unit}@commune.example` });
  }
  await night(context, '2023-06-30', true);
  return world;
}
