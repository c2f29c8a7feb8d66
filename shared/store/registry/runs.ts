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
  /** When those of these runs that were published were started. It never changes, and is read once a process. */
  publishedAmong(province: UnitCode, runIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
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
/** Of a hundred runs each. */
const BATCHES_AT_ONCE = 4;

/** The runs in the registry. */
export function runsIn({ client, table }: Registry): Runs {
  const items = runEntity(client, table);
  const find = async (province: UnitCode, runId: string): Promise<Run | undefined> => {
    const { data } = await items.get({ province, runId }).go({ consistent: true });
    return data?.run;
  };
  const remembered = rememberer<Run>(RUNS_REMEMBERED);
  const starts = new Map<string, string>();
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
    publishedAmong: async (province, runIds) => {
      if (starts.size > STARTS_REMEMBERED) starts.clear();
      const nameOf = (runId: string): string => `${province} ${runId}`;
      const unknown = new Set(runIds.filter((runId) => !starts.has(nameOf(runId))));
      for (const { runId, startedAt } of await publishedOf(items, province, [...unknown]))
        starts.set(nameOf(runId), startedAt);
      return new Map(runIds.flatMap((runId) => entryOf(runId, starts.get(nameOf(runId)))));
    },
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

type RunItems = ReturnType<typeof runEntity>;

/** Of a run only what is asked for leaves the table: a year of them is fifteen megabytes. */
async function publishedOf(
  items: RunItems,
  province: UnitCode,
  runIds: readonly string[],
): Promise<Pick<Run, 'runId' | 'startedAt'>[]> {
  if (runIds.length === 0) return [];
  const keys = runIds.map((runId) => ({ province, runId }));
  const attributes = ['runId', 'state', 'startedAt'] as const;
  const { data, unprocessed } = await items
    .get(keys)
    .go({ attributes: [...attributes], concurrent: BATCHES_AT_ONCE });
  const late = await Promise.all(
    unprocessed.map((key) => items.get(key).go({ attributes: [...attributes] })),
  );
  const found = [...data, ...late.flatMap((one) => one.data ?? [])];
  return found.filter(({ state }) => state === 'published');
}

function entryOf(runId: string, startedAt: string | undefined): [string, string][] {
  return startedAt === undefined ? [] : [[runId, startedAt]];
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
