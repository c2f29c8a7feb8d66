import { type Counts, sumCounts } from '../../shared/cost/items.ts';
import { meter } from '../../shared/store/meter.ts';
import type { StorePlace } from '../../shared/store/open-store.ts';
import type { Outbox } from '../../shared/store/outbox/outbox.ts';
import { usageCounter } from '../../shared/store/usage-counter.ts';

/** Counts what the process uses, as the price list counts it. */
export interface UsageMeter {
  /** What the store and the mail used since the last time, which begins anew. */
  take(): Counts;
  /** Memory of this function in MB where it is known: what Lambda says of itself. */
  memoryMb?: number;
}

interface Metered {
  usage: UsageMeter;
  /** The same outbox, its mails counted. */
  counting(email: Outbox): Outbox;
}

/** Meters the clients of a store from now on. One a process: on Lambda a process does one thing at a time. */
export function meterUsage({ s3, dynamo }: Pick<StorePlace, 's3' | 'dynamo'>, memoryMb?: number): Metered {
  const { observer, take } = usageCounter();
  meter(s3, observer);
  meter(dynamo, observer);
  let mails = 0;
  const takeAll = (): Counts => {
    const taken = sumCounts([take(), { 'ses.mails': mails }]);
    mails = 0;
    return taken;
  };
  return {
    usage: { take: takeAll, ...(memoryMb !== undefined && { memoryMb }) },
    counting: (email) => ({
      deliver: async (outgoing) => {
        await email.deliver(outgoing);
        mails += 1;
      },
    }),
  };
}
