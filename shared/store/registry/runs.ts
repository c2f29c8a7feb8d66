import { Entity } from 'electrodb';
import type { UnitCode } from '../../units/unit.ts';
import type { Run } from '../run.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

export interface Runs {
  /** Writes the run as it stands now; the same run again ends in the same item. */
  put(run: Run): Promise<void>;
  find(province: UnitCode, runId: string): Promise<Run | undefined>;
  /** Newest start first, at most `limit` (default all). Eventually consistent. */
  list(province: UnitCode, limit?: number): Promise<Run[]>;
  /** The published run that started last; on AWS a publication may take a second to show. */
  latestPublished(province: UnitCode): Promise<Run | undefined>;
}

// A run names some hundred objects (tens of kilobytes) and nearly every run is published.
const RUNS_A_PAGE = 4;

/** The runs in the registry. */
export function runsIn({ client, table }: Registry): Runs {
  const items = runEntity(client, table);
  return {
    put: async (run) => {
      const { province, runId, startedAt, state } = run;
      await applied(items.put({ province, runId, startedAt, state, run }).go());
    },
    find: async (province, runId) => {
      const { data } = await items.get({ province, runId }).go({ consistent: true });
      return data?.run;
    },
    list: async (province, limit) => {
      const bound = limit === undefined ? {} : { count: limit };
      const { data } = await items.query.byStart({ province }).go({ order: 'desc', pages: 'all', ...bound });
      return data.map(({ run }) => run);
    },
    latestPublished: async (province) => {
      const { data } = await items.query
        .byStart({ province })
        .where(({ state }, { eq }) => eq(state, 'published'))
        .go({ order: 'desc', pages: 'all', limit: RUNS_A_PAGE, count: 1 });
      return data[0]?.run;
    },
  };
}

function runEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Run'),
      attributes: { province: TEXT, runId: TEXT, startedAt: TEXT, state: TEXT, run: record<Run>() },
      indexes: {
        byId: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['runId'] },
        },
        byStart: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province'] },
          sk: { ...SECOND.sk, composite: ['startedAt', 'runId'] },
        },
      },
    },
    { client, table },
  );
}
