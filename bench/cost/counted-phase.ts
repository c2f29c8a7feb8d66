import { z } from 'zod';
import { FUNCTION_MEMORY_MB, RHYTHM } from '../../shared/cost/assumed-use.ts';
import { type Counts, ITEMS, sumCounts, timesCounts } from '../../shared/cost/items.ts';
import type { CountedProvince } from '../../shared/cost/month.ts';
import type { Cost } from '../night/order.ts';

const Phase = z.strictObject({
  seconds: z.number().nonnegative(),
  cpuSeconds: z.number().nonnegative(),
  peakMemoryMb: z.number().nonnegative(),
  counts: z.partialRecord(z.enum(ITEMS), z.number().nonnegative()),
});
/** One invocation as it was measured. */
export type Phase = z.infer<typeof Phase>;

/** What a real run of a province used, phase by phase, as `--counts` keeps it. */
export const CountedPhases = z.strictObject({
  measuredOn: z.iso.date(),
  machine: z.string(),
  children: z.int().positive(),
  seed: z.int(),
  firstImports: z.array(Phase).min(1),
  firstNight: Phase,
  quietNight: Phase,
  delivery: z.array(Phase).min(1),
  changedNight: Phase,
  /** Bytes that lie in the store at the end; those of the registry with its index. */
  stored: z.strictObject({ objects: z.number().nonnegative(), registry: z.number().nonnegative() }),
});
export type CountedPhases = z.infer<typeof CountedPhases>;

/** A measured process as one invocation. */
export function phaseOf({ seconds, cpuSeconds, peakMemoryMb, counts }: Cost): Phase {
  return { seconds, cpuSeconds, peakMemoryMb, counts: sumCounts([counts, { 'lambda.requests': 1 }]) };
}

/**
 * What GB-seconds are made of: wall time, or the time processors were busy, which on a loaded machine is nearer to what a function
 * takes: too much by the embedded servers, too little by what it waits for S3 and DynamoDB.
 */
export type TimeKind = 'wall' | 'cpu';

/** The phases with the GB-seconds of their functions. */
export function withGbSeconds(phases: CountedPhases, time: TimeKind): CountedPhases {
  const timed = (of: keyof typeof FUNCTION_MEMORY_MB) => (phase: Phase) => {
    const seconds = time === 'wall' ? phase.seconds : phase.cpuSeconds;
    const gbSeconds = (seconds * FUNCTION_MEMORY_MB[of]) / 1024;
    return { ...phase, counts: { ...phase.counts, 'lambda.gbSeconds': gbSeconds } };
  };
  const [imported, night] = [timed('import-feed'), timed('reconcile-province')];
  return {
    ...phases,
    firstImports: phases.firstImports.map(imported),
    firstNight: night(phases.firstNight),
    quietNight: night(phases.quietNight),
    delivery: phases.delivery.map(imported),
    changedNight: night(phases.changedNight),
  };
}

/** The counted province of {@link CountedPhases}: its deliveries come as often as the rhythm says. */
export function provinceOf(phases: CountedPhases): CountedProvince {
  const { children, changedNight, quietNight, delivery, firstImports, firstNight } = phases;
  return {
    children,
    changedNight: changedNight.counts,
    quietNight: quietNight.counts,
    imports: timesCounts(RHYTHM.deliveries, sumOf(delivery)),
    importsAMonth: RHYTHM.deliveries * delivery.length,
    before: sumOf([...firstImports, firstNight]),
  };
}

/** What several phases used together. */
export const sumOf = (phases: readonly Phase[]): Counts => sumCounts(phases.map(({ counts }) => counts));
