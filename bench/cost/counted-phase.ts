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
/** One invocation as it was measured; its counts include the GB-seconds. */
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

/** A measured process as an invocation of the function it ran. */
export function phaseOf(of: 'import-feed' | 'reconcile-province', cost: Cost): Phase {
  const { seconds, cpuSeconds, peakMemoryMb, counts } = cost;
  const gbSeconds = (seconds * FUNCTION_MEMORY_MB[of]) / 1024;
  const ran: Counts = { 'lambda.requests': 1, 'lambda.gbSeconds': gbSeconds };
  return { seconds, cpuSeconds, peakMemoryMb, counts: sumCounts([counts, ran]) };
}

/**
 * The same with GB-seconds of the time processors were busy in place of wall time. On a loaded machine that is nearer to
 * what a function takes: too much by the embedded servers, too little by what it waits for S3 and DynamoDB.
 */
export function byProcessor(phases: CountedPhases): CountedPhases {
  const mend = (phase: Phase): Phase => {
    const { 'lambda.gbSeconds': wall = 0, ...counts } = phase.counts;
    const gbSeconds = phase.seconds === 0 ? 0 : (wall * phase.cpuSeconds) / phase.seconds;
    return { ...phase, counts: { ...counts, 'lambda.gbSeconds': gbSeconds } };
  };
  const { firstImports, firstNight, quietNight, delivery, changedNight } = phases;
  return {
    ...phases,
    firstImports: firstImports.map(mend),
    firstNight: mend(firstNight),
    quietNight: mend(quietNight),
    delivery: delivery.map(mend),
    changedNight: mend(changedNight),
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
