import middy from '@middy/core';
import { StoreError } from '../../shared/store/errors.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import { parsed } from '../parsed.ts';
import { reconcileProvince } from '../reconcile-province/reconcile-province.ts';
import type { RunReport } from '../reconcile-province/report.ts';
import { counted } from '../usage/counted.ts';
import { NightCommand } from './command.ts';

/** A province whose night could not be done; the others' nights do not wait for it. */
export interface FailedProvince {
  province: string;
  code: string;
  vi: string;
  en: string;
}

export interface NightReport {
  asOf: string;
  provinces: RunReport[];
  failed: FailedProvince[];
}

/**
 * `reconcile-night`: the event is a {@link NightCommand}. Provinces follow one another; each is a run of its own, and
 * a refusal of one is reported beside the others. Where there is only one, its refusal is thrown.
 */
export function reconcileNightHandler(context: FunctionContext): (event: unknown) => Promise<NightReport> {
  const handler = middy()
    .use(parsed(NightCommand))
    .handler((event: NightCommand) => night(context, event));
  return (event) => handler(event as NightCommand, {} as never);
}

async function night(
  context: FunctionContext,
  { provinces, asOf, release, runId }: NightCommand,
): Promise<NightReport> {
  if (asOf > dayInVietnam(context.now())) throw new CodedError('E9009', asOf);
  const report: NightReport = { asOf, provinces: [], failed: [] };
  for (const province of provinces) {
    try {
      const command = { province, asOf, release, ...(runId !== undefined && { runId }) };
      const night = () => measured(() => reconcileProvince(context, command));
      report.provinces.push(await counted(context, { province, on: asOf, kind: 'night' }, night));
    } catch (error) {
      if (provinces.length === 1 || !isCoded(error)) throw error;
      report.failed.push({ province, code: error.code, vi: error.vi, en: error.en });
    }
  }
  return report;
}

function isCoded(error: unknown): error is Omit<FailedProvince, 'province'> {
  return error instanceof CodedError || error instanceof StoreError;
}

async function measured(run: () => Promise<RunReport>): Promise<RunReport> {
  const began = performance.now();
  const report = await run();
  const seconds = (performance.now() - began) / 1000;
  return { ...report, seconds, peakMemoryMb: process.resourceUsage().maxRSS / 1024 };
}
