import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../options.ts';
import { CountedPhases } from './counted-phase.ts';

/**
 * What an earlier run counted. @throws UsageError where the file holds something else, and, as counting takes minutes, where
 * counts could not be kept there afterwards
 */
export function readCounts(file: string): CountedPhases | undefined {
  if (!existsSync(file)) {
    demandWritable(dirname(resolve(file)));
    return undefined;
  }
  try {
    return CountedPhases.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof z.ZodError)) throw cause;
    throw new UsageError(`${file} holds no counts of npm run cost`, { cause });
  }
}

function demandWritable(directory: string): void {
  try {
    accessSync(directory, constants.W_OK);
  } catch (cause) {
    throw new UsageError(`nothing can be written to ${directory}`, { cause });
  }
}

/** Keeps them for the next time. */
export function keepCounts(file: string, phases: CountedPhases): void {
  writeFileSync(file, `${JSON.stringify(phases, null, 2)}\n`);
}
