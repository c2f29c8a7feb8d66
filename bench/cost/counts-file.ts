import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../options.ts';
import { CountedPhases } from './counted-phase.ts';

/** What an earlier run counted. @throws UsageError where the file holds something else */
export function readCounts(file: string): CountedPhases | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return CountedPhases.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof z.ZodError)) throw cause;
    throw new UsageError(`${file} holds no counts of npm run cost`, { cause });
  }
}

/** Keeps them for the next time. */
export function keepCounts(file: string, phases: CountedPhases): void {
  writeFileSync(file, `${JSON.stringify(phases, null, 2)}\n`);
}
