import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Operation } from './operations.ts';
import type { ServedApi } from './server.ts';

/** How long the answers to one operation took, in milliseconds. */
export interface Latency {
  p50: number;
  p95: number;
  max: number;
  /** Of a body on average. */
  bytes: number;
  /** Answers other than 200. */
  failed: number;
}

/** Asks an operation so many times, some at once, over its addresses in turn. */
export async function measure(
  { addresses }: Operation,
  { fetchBytes }: ServedApi,
  { requests, atOnce }: { requests: number; atOnce: number },
): Promise<Latency> {
  const asked = Array.from({ length: requests }, (_, at) => addresses[at % addresses.length] ?? '/');
  const answers = await mapLimit(asked, atOnce, async (address) => {
    const began = performance.now();
    const { status, bytes } = await fetchBytes(address);
    return { ms: performance.now() - began, status, bytes };
  });
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    max: percentile(times, 1),
    bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0) / answers.length,
    failed: answers.filter(({ status }) => status !== 200).length,
  };
}

/** The smallest of the times, in order, that such a share of them does not exceed. */
export function percentile(inOrder: readonly number[], share: number): number {
  return inOrder[Math.max(0, Math.ceil(inOrder.length * share) - 1)] ?? Number.NaN;
}
