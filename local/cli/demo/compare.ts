import { readRegister } from '../../../functions/children/register.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import {
  type Measures,
  measuresOf,
  type ReportedChild,
  type Score,
  scoreRun,
  type Tally,
} from '../../province/score.ts';
import type { Truth } from '../../province/truth.ts';
import type { Comparison } from './report.ts';

/** The register of the latest run against the truth. */
export async function compareWithTruth(store: Store, province: string, truth: Truth): Promise<Comparison> {
  const reported: ReportedChild[] = [];
  for await (const line of readRegister(store, { province })) reported.push(line);
  return comparisonOf(scoreRun(truth, reported));
}

function comparisonOf({ all, byGroup: { kinh, khmer, hoa, highland } }: Score): Comparison {
  const measured = (tally: Tally): Tally & Measures => ({ ...tally, ...measuresOf(tally) });
  return {
    all: measured(all),
    kinh: measured(kinh),
    khmer: measured(khmer),
    hoa: measured(hoa),
    highland: measured(highland),
  };
}
