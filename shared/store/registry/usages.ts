import { Entity } from 'electrodb';
import type { Counts } from '../../cost/items.ts';
import type { Instant } from '../../follow-up/run-stamp.ts';
import { addDays, type IsoDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';
import { EXPIRES, EXPIRY, modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** What a piece of work was for: a night, or the import of a feed. */
export type UsageKind = 'night' | 'import';

/** What one invocation used. */
export interface Usage {
  province: UnitCode;
  /** The reference date of a night, the day of an import. */
  on: IsoDate;
  kind: UsageKind;
  /** When the invocation began. */
  at: Instant;
  /** Tells invocations apart that began in the same instant. */
  usageId: string;
  counts: Counts;
}

/** What was used, an entry an invocation: one that was killed and started again was paid for twice and is here twice. */
export interface Usages {
  add(usage: Usage): Promise<void>;
  /** Of both days and what lies between, oldest first. */
  between(province: UnitCode, from: IsoDate, to: IsoDate): Promise<Usage[]>;
}

/** A year of months can be compared, and what is older goes. */
const KEPT_S = 400 * 24 * 60 * 60;

/** The usages in the registry. */
export function usagesIn({ client, table }: Registry): Usages {
  const items = usageEntity(client, table);
  return {
    add: async (usage) => {
      const { province, on, kind, at, usageId } = usage;
      const expiration = Math.floor(Date.parse(at) / 1000) + KEPT_S;
      await items.put({ province, on, kind, at, usageId, [EXPIRES]: expiration, usage }).go();
    },
    between: async (province, from, to) => {
      // A key of the day after goes on behind its day, so that day is left out and the last one is not.
      const query = items.query.byDay({ province }).between({ on: from }, { on: addDays(to, 1) });
      const { data } = await query.go({ pages: 'all', consistent: true });
      return data.map(({ usage }) => usage);
    },
  };
}

function usageEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Usage'),
      attributes: {
        province: TEXT,
        on: TEXT,
        kind: TEXT,
        at: TEXT,
        usageId: TEXT,
        [EXPIRES]: EXPIRY,
        usage: record<Usage>(),
      },
      indexes: {
        byDay: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['on', 'kind', 'at', 'usageId'] },
        },
      },
    },
    { client, table },
  );
}
