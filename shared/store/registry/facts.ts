import { setTimeout as pause } from 'node:timers/promises';
import { Entity } from 'electrodb';
import type { CoverageFact } from '../../coverage/facts.ts';
import type { IsoDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';
import { StoreError } from '../errors.ts';
import { mapLimit } from '../map-limit.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

/** Which run facts belong to. */
export interface FactOrigin {
  province: UnitCode;
  runId: string;
  asOf: IsoDate;
}

/** A fact with the run it comes from. */
export interface KeptFact extends FactOrigin {
  fact: CoverageFact;
}

export interface Facts {
  /** Writes the facts of a run; unconditional, since a run's fact of a unit is always the same. @throws StoreError E5003 */
  put(origin: FactOrigin, facts: readonly CoverageFact[]): Promise<void>;
  ofRun(province: UnitCode, runId: string): Promise<CoverageFact[]>;
  /** Those of some units, each once and in no order; units without one are left out. @throws StoreError E5007 */
  ofUnits(of: Pick<FactOrigin, 'province' | 'runId'>, units: readonly UnitCode[]): Promise<CoverageFact[]>;
  /** The unit's facts, newest reference date first, at most `limit` (default all). Eventually consistent. */
  ofUnit(province: UnitCode, unit: UnitCode, limit?: number): Promise<KeptFact[]>;
}

const WRITES_AT_ONCE = 32;
/** DynamoDB may leave part of a batch unread when the table is busy; eight tries wait 13 s in all. */
const ATTEMPTS = 8;
const PAUSE_MS = 50;

/** The coverage facts in the registry. */
export function factsIn({ client, table }: Registry): Facts {
  const items = factEntity(client, table);
  return {
    // One by one: a batch costs the same units, and functions need no leave for another kind of write.
    put: async (origin, facts) => {
      const put = (fact: CoverageFact) => applied(items.put({ ...origin, unit: fact.unit, fact }).go());
      await mapLimit(facts, WRITES_AT_ONCE, put);
    },
    ofUnits: async (of, units) => {
      const found: CoverageFact[] = [];
      await inBatches([...new Set(units)], async (left) => {
        const wanted = left.map((unit) => ({ ...of, unit }));
        const { data, unprocessed } = await items.get(wanted).go({ consistent: true });
        found.push(...data.map(({ fact }) => fact));
        return unprocessed.map(({ unit }) => unit);
      });
      return found;
    },
    ofRun: async (province, runId) => {
      const { data } = await items.query.byRun({ province, runId }).go({ pages: 'all', consistent: true });
      return data.map(({ fact }) => fact);
    },
    ofUnit: async (province, unit, limit) => {
      // Without `limit` DynamoDB reads a megabyte, a year of nights, for whatever is asked of it.
      const bound = limit === undefined ? {} : { count: limit, limit };
      const { data } = await items.query
        .byUnit({ province, unit })
        .go({ order: 'desc', pages: 'all', ...bound });
      return data.map(({ runId, asOf, fact }) => ({ province, runId, asOf, fact }));
    },
  };
}

/** Asks again for what `batch` left unread, with growing pauses. @throws StoreError E5007 */
async function inBatches<One>(
  all: readonly One[],
  batch: (left: readonly One[]) => Promise<readonly One[]>,
): Promise<void> {
  let left = all;
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw new StoreError('E5007', `${left.length} facts`);
    if (attempt > 0) await pause(PAUSE_MS * 2 ** attempt);
    left = await batch(left);
  }
}

function factEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('CoverageFact'),
      attributes: { province: TEXT, runId: TEXT, asOf: TEXT, unit: TEXT, fact: record<CoverageFact>() },
      indexes: {
        byRun: {
          pk: { ...PRIMARY.pk, composite: ['province', 'runId'] },
          sk: { ...PRIMARY.sk, composite: ['unit'] },
        },
        byUnit: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province', 'unit'] },
          sk: { ...SECOND.sk, composite: ['asOf', 'runId'] },
        },
      },
    },
    { client, table },
  );
}
