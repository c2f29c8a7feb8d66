import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import { type Dataset, pairKey } from './dataset.ts';

/** The public files a directory has to hold. */
export const FEBRL4_FILES = ['febrl-dataset4a.csv', 'febrl-dataset4b.csv'] as const;

/**
 * The public benchmark febrl4, once with and once without the number of social security, which alone finds nine pairs
 * in ten. Record `rec-7-org` of the one file is `rec-7-dup-0` of the
 * other.
 */
export function febrl4In(directory: string): Dataset[] {
  const [left, right] = FEBRL4_FILES.map((name) => join(directory, name)) as [string, string];
  const [lefts, rights] = [idsIn(left), idsIn(right)];
  const leftOf = new Map(lefts.map((id) => [entityOf(id), id]));
  const truth = new Set(rights.map((id) => pairKey(leftOf.get(entityOf(id)) ?? '', id)));
  const records = { left: lefts.length, right: rights.length };
  return (['febrl4', 'febrl4-without-number'] as const).map((model) => ({
    model,
    left,
    right,
    records,
    truth,
  }));
}

const idsIn = (file: string): string[] => readCsv(file).map(({ rec_id = '' }) => rec_id);
const entityOf = (id: string): string => id.split('-')[1] ?? id;
