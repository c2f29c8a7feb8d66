import { z } from 'zod';
import type { Coded } from '../coded.ts';
import { WorkRefSchema } from '../work/schemas.ts';
import type { RunReport, RunState } from './report.ts';

/** What a night does with one province, in this order; a run that is not published is closed after its check. */
export const PHASES = ['find gaps', 'check', 'publish', 'follow up', 'send digests', 'close'] as const;
export type Phase = (typeof PHASES)[number];

/** One phase of one province. */
export const ProvinceCommand = z.strictObject({
  phase: z.enum(PHASES),
  province: z.string().regex(/^\d{2}$/),
  asOf: z.iso.date(),
  /** Publish the run although the circuit breaker would hold it. */
  release: z.boolean().default(false),
  /** Of the first phase the run that is meant, if any: refused where the book makes another by now. Of all others their run. */
  runId: z.string().optional(),
  /** The order whose progress is kept. */
  work: WorkRefSchema.optional(),
});
export type ProvinceCommand = z.infer<typeof ProvinceCommand>;

/** Between the first phases and the second ones: which cards of one province visit another (docs/decisions/0017). */
export const VisitorsCommand = z.strictObject({
  phase: z.literal('find visitors'),
  asOf: z.iso.date(),
  /** Of each province the run whose gaps are found. */
  runs: z.array(z.strictObject({ province: z.string().regex(/^\d{2}$/), runId: z.string() })).min(2),
});
export type VisitorsCommand = z.infer<typeof VisitorsCommand>;

/** The event of `reconcile-province`. */
export const ProvinceEvent = z.union([ProvinceCommand, VisitorsCommand]);
export type ProvinceEvent = z.infer<typeof ProvinceEvent>;

/** What each phase tells the night; little, and of nobody. */
export interface PhaseResults {
  /** The report of a run that was over before, which is only repeated. */
  'find gaps': { runId: string; repeated?: RunReport };
  check: { state: RunState; followsUp: boolean };
  publish: Nothing;
  'follow up': Nothing;
  'send digests': Nothing;
  close: { report: RunReport };
  /** The provinces whose run read other visitors than there are now. */
  'find visitors': { again: string[] };
}
type Nothing = Record<string, never>;

/** What a phase cost the process that did it. */
export interface Spent {
  seconds: number;
  peakMemoryMb: number;
}

/** `refused`: it will be refused again. `failed`: a store did not answer as it should, and may do so later. */
export type PhaseAnswer<P extends keyof PhaseResults = keyof PhaseResults> = { spent: Spent } & (
  | { done: PhaseResults[P] }
  | { refused: Coded }
  | { failed: Coded }
);
