import { directoryWith } from './option-kinds.ts';
import type { BenchOption } from './options.ts';

/** Where the public record-linkage sets stand; `BAO_PHU_LINKAGE_DATA` says it for good. Empty where nobody said. */
export function linkageData(files: readonly string[]): BenchOption<string> {
  return directoryWith(files, {
    help: `directory of ${files.join(', ')}; else BAO_PHU_LINKAGE_DATA`,
    default: process.env.BAO_PHU_LINKAGE_DATA ?? '',
  });
}
