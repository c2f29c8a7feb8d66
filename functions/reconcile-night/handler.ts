import middy from '@middy/core';
import type { FunctionContext } from '../context.ts';
import { parsed } from '../parsed.ts';
import { reconcileProvince } from '../reconcile-province/reconcile-province.ts';
import type { RunReport } from '../reconcile-province/report.ts';
import { NightCommand } from './command.ts';

export interface NightReport {
  asOf: string;
  provinces: RunReport[];
}

/** `reconcile-night`: the event is a {@link NightCommand}. Provinces follow one another; each is a run of its own. */
export function reconcileNightHandler(context: FunctionContext): (event: unknown) => Promise<NightReport> {
  const handler = middy()
    .use(parsed(NightCommand))
    .handler((event: NightCommand) => night(context, event));
  return (event) => handler(event as NightCommand, {} as never);
}

async function night(
  context: FunctionContext,
  { provinces, asOf, release }: NightCommand,
): Promise<NightReport> {
  const reports: RunReport[] = [];
  for (const province of provinces) {
    reports.push(await measured(() => reconcileProvince(context, { province, asOf, release })));
  }
  return { asOf, provinces: reports };
}

async function measured(run: () => Promise<RunReport>): Promise<RunReport> {
  const began = performance.now();
  const report = await run();
  const seconds = (performance.now() - began) / 1000;
  return { ...report, seconds, peakMemoryMb: process.resourceUsage().maxRSS / 1024 };
}
