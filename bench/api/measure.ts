import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Operation } from './operations.ts';
import type { Question } from './question.ts';
import type { ServedApi } from './server.ts';

/** How long the answers to one operation took, in milliseconds. */
export interface Latency {
  p50: number;
  p95: number;
  max: number;
  /** Of a body on average. */
  bytes: number;
  /** Answers other than good ones; how long they took does not count. */
  failed: number;
}

/** Asks an operation so many times, some at once, over its questions in turn. */
export async function measure(
  { questions }: Operation,
  { fetchBytes }: ServedApi,
  { requests, atOnce }: { requests: number; atOnce: number },
): Promise<Latency> {
  const asked = Array.from({ length: requests }, (_, at) => questions[at % questions.length] ?? NOTHING);
  const answers = await mapLimit(asked, atOnce, async (question) => {
    const began = performance.now();
    const { status, bytes } = await fetchBytes(question);
    return { ms: performance.now() - began, status, bytes };
  });
  return latencyOf(answers);
}

const NOTHING: Question = { address: '/' };

interface Answer {
  ms: number;
  status: number;
  bytes: number;
}

/** What a list of answers took. */
export function latencyOf(answers: readonly Answer[]): Latency {
  const good = answers.filter(({ status }) => status === 200);
  const times = good.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    max: percentile(times, 1),
    bytes: good.reduce((sum, { bytes }) => sum + bytes, 0) / good.length,
    failed: answers.length - good.length,
  };
}

/** The smallest of the times, in order, that such a share of them does not exceed. */
export function percentile(inOrder: readonly number[], share: number): number {
  return inOrder[Math.max(0, Math.ceil(inOrder.length * share) - 1)] ?? Number.NaN;
}
