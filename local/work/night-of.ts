import { ToldError, UNFORESEEN } from '../../functions/coded.ts';
import type { FunctionContext } from '../../functions/context.ts';
import type { NightCommand } from '../../functions/reconcile-night/command.ts';
import type { NightReport } from '../../functions/reconcile-night/report.ts';
import type { RunReport } from '../../functions/reconcile-province/report.ts';
import { durableService } from '../durable/durable-service.ts';
import { memoryStore } from '../durable/memory-store.ts';
import { type Clock, functionsHere } from './functions-here.ts';

/** A night somebody waits for; killed, it is begun again. */
export type NightHere = Pick<NightCommand, 'provinces' | 'asOf'> & Partial<Pick<NightCommand, 'release'>>;

/** Runs a night in this process, as a durable execution that waits for no release. @throws ToldError E9023 */
export async function nightHere(
  context: FunctionContext,
  command: NightHere,
  clock: Clock = {},
): Promise<NightReport> {
  const { provinces, asOf, release } = command;
  const functions = functionsHere(context);
  const service = durableService({ functions, store: memoryStore(), ...clock });
  const payload = { provinces, asOf, release };
  const end = await service.run({ name: 'night', functionName: 'reconcile-night', payload });
  if (end.status !== 'SUCCEEDED') throw new ToldError(UNFORESEEN);
  return end.result as NightReport;
}

/** The night of one province. @throws ToldError with the code and sentences of its refusal */
export async function nightOf(
  context: FunctionContext,
  { province, ...command }: Omit<NightHere, 'provinces'> & { province: string },
  clock?: Clock,
): Promise<RunReport> {
  const { provinces, failed } = await nightHere(context, { ...command, provinces: [province] }, clock);
  if (failed[0] !== undefined) throw new ToldError(failed[0]);
  const [report] = provinces;
  if (report === undefined) throw new Error('the night reported no province');
  return report;
}
