import { join } from 'node:path';
import { ROOT, zippedBytes } from './bundle.ts';
import { FUNCTIONS, type FunctionName } from './names.ts';

/** A function that starts has to be fetched and read first; what is larger needs a reason here. */
const LIMIT = 1.5 * 1024 * 1024;
const LARGER: Partial<Record<FunctionName, string>> = {};

export interface SizeLine {
  name: FunctionName;
  bytes: number;
  verdict: string;
}

/** The zipped size of each bundle under a folder, and whether it is as it should be. */
export function sizesIn(bundles: string): SizeLine[] {
  return FUNCTIONS.map((name) => {
    const bytes = zippedBytes(join(bundles, name));
    return { name, bytes, verdict: bytes <= LIMIT ? 'ok' : (LARGER[name] ?? 'too large') };
  });
}

/** Prints what `npm run synth` bundled; ends with 1 where a bundle is too large. */
if (import.meta.main) {
  const lines = sizesIn(join(ROOT, 'cdk.out', 'bundles'));
  for (const { name, bytes, verdict } of lines)
    process.stdout.write(
      `${name.padEnd(20)} ${(bytes / 1024).toFixed(0).padStart(6)} kB zipped  ${verdict}\n`,
    );
  if (lines.some(({ verdict }) => verdict === 'too large')) process.exitCode = 1;
}
