import { type Counts, type Item, sumCounts } from '../cost/items.ts';
import type { StoreCall, StoreObserver } from './meter.ts';

const A_GB = 1e9;
/** S3 charges for these as for a PUT, and nothing for what removes. */
const PUTS =
  /^(PutObject|CopyObject|CreateMultipartUpload|UploadPart|CompleteMultipartUpload|List\w*)Command$/;
const GETS = /^(Get|Head)\w+Command$/;

/** What a store uses, as the price list counts it. */
export interface UsageCounter {
  observer: StoreObserver;
  /** What was used since the last time, which begins anew. */
  take(): Counts;
}

/** Give `observer` to `meter` for both clients of a store. */
export function usageCounter(): UsageCounter {
  let counts: Counts = {};
  const add = (call: StoreCall): void => {
    counts = sumCounts([counts, usedBy(call)]);
  };
  return {
    observer: { after: add, refused: add },
    take: () => {
      const taken = counts;
      counts = {};
      return taken;
    },
  };
}

/** What one call uses. */
export function usedBy({ service, command, kind, sent, units = 0 }: StoreCall): Counts {
  if (service === 'dynamodb') return { [unitItem(kind)]: units };
  if (PUTS.test(command)) return { 's3.puts': 1, 's3.gbIn': sent / A_GB };
  return GETS.test(command) ? { 's3.gets': 1 } : {};
}

const unitItem = (kind: StoreCall['kind']): Item =>
  kind === 'read' ? 'dynamodb.readUnits' : 'dynamodb.writeUnits';
