import { Entity } from 'electrodb';
import type { IsoDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';
import { canonicalJson } from '../canonical.ts';
import { rememberer } from '../remember.ts';
import type { Run } from '../run.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

/** Where a list goes on: right after this run. */
export type RunPosition = Pick<Run, 'asOf' | 'startedAt' | 'runId'>;

export interface Runs {
  /**
   * Writes the run when the version before it stands (none, for version 1); the very same write again is `saved`.
   * `conflict` when somebody else wrote it first.
   */
  save(run: Run): Promise<'saved' | 'conflict'>;
  find(province: UnitCode, runId: string): Promise<Run | undefined>;
  /** When a published run was started; nothing of any other. Once told it never changes, and is asked for once a process. */
  publishedFrom(province: UnitCode, runId: string): Promise<string | undefined>;
  /**
   * Latest reference date first, then latest start, at most `limit` (default all), from right after `after` on.
   * Eventually consistent.
   */
  list(province: UnitCode, bounds?: { limit?: number; after?: RunPosition | undefined }): Promise<Run[]>;
  /**
   * Of the published runs the one of the latest reference date (or of the date asked for), and of those the one that
   * started last. On AWS a publication may take a second to show.
   */
  latestPublished(province: UnitCode, asOf?: IsoDate): Promise<Run | undefined>;
}

// A run names some hundred objects (tens of kilobytes) and nearly every run is published.
const RUNS_A_PAGE = 4;
/**
 * Some provinces, some dates. Nearly every answer of the API begins with the latest run, whose tens of kilobytes took a
 * third of the time of a list: a run is read again when it has another version.
 */
const RUNS_REMEMBERED = 16;
/** Some provinces, a year each: a line of some hundred bytes. */
const STARTS_REMEMBERED = 5_000;

/** The runs in the registry. */
export function runsIn({ client, table }: Registry): Runs {
  const items = runEntity(client, table);
  const find = async (province: UnitCode, runId: string): Promise<Run | undefined> => {
    const { data } = await items.get({ province, runId }).go({ consistent: true });
    return data?.run;
  };
  const remembered = rememberer<Run>(RUNS_REMEMBERED);
  const starts = rememberer<string>(STARTS_REMEMBERED);
  return {
    save: async (run) => {
      const { province, runId, version, asOf, startedAt, state } = run;
      const item = { province, runId, version, asOf, startedAt, state, run };
      const write =
        version === 1
          ? items.create(item)
          : items.put(item).where((standing, { eq }) => eq(standing.version, version - 1));
      if (await applied(write.go())) return 'saved';
      return canonicalJson(await find(province, runId)) === canonicalJson(run) ? 'saved' : 'conflict';
    },
    find,
    publishedFrom: (province, runId) =>
      starts(`${province} ${runId}`, async () => {
        const { data } = await items.get({ province, runId }).go({ attributes: ['state', 'startedAt'] });
        return data?.state === 'published' ? data.startedAt : undefined;
      }),
    list: async (province, { limit, after } = {}) => {
      const bound = limit === undefined ? {} : { count: limit };
      const every = items.query.byDate({ province });
      const query = after === undefined ? every : every.lt(sortKeyOf(after));
      const { data } = await query.go({ order: 'desc', pages: 'all', ...bound });
      return data.map(({ run }) => run);
    },
    latestPublished: async (province, asOf) => {
      const { data } = await items.query
        .byDate({ province, ...(asOf !== undefined && { asOf }) })
        .where(({ state }, { eq }) => eq(state, 'published'))
        .go({ order: 'desc', pages: 'all', limit: RUNS_A_PAGE, count: 1, attributes: ['runId', 'version'] });
      if (data[0] === undefined) return undefined;
      const { runId, version } = data[0];
      return remembered(`${province} ${runId} ${version}`, () => find(province, runId));
    },
  };
}

function sortKeyOf({ asOf, startedAt, runId }: RunPosition): RunPosition {
  return { asOf, startedAt, runId };
}

function runEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Run'),
      attributes: {
        province: TEXT,
        runId: TEXT,
        version: { type: 'number', required: true },
        asOf: TEXT,
        startedAt: TEXT,
        state: TEXT,
        run: record<Run>(),
      },
      indexes: {
        byId: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['runId'] },
        },
        byDate: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province'] },
          sk: { ...SECOND.sk, composite: ['asOf', 'startedAt', 'runId'] },
        },
      },
    },
    { client, table },
  );
}
