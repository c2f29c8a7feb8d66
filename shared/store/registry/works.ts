import { Entity } from 'electrodb';
import type { UnitCode } from '../../units/unit.ts';
import { canonicalJson } from '../canonical.ts';
import type { Waiting } from '../run.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

/** `refused`: what was asked for cannot be done as it is. `failed`: it may be done when it is asked for again. */
export type WorkState = 'waiting' | 'running' | 'done' | 'refused' | 'failed';

/** Why work came to nothing, by code and in both languages; never a value of a row. */
export interface WorkProblem {
  code: string;
  vi: string;
  en: string;
  mend?: { vi: string; en: string };
}

/** Long work that somebody ordered: how far it is, and what became of it. What it wrote stands elsewhere. */
export interface WorkEntry {
  province: UnitCode;
  /** One a piece of work, for ever. */
  name: string;
  /** Counts the orders: work that failed, or is to go further, is ordered again. */
  attempt: number;
  state: WorkState;
  /** What is to be done, enough to start it again; the use case owns its shape. */
  order: object;
  step?: string;
  problem?: WorkProblem;
  orderedAt: string;
  begunAt?: string;
  endedAt?: string;
  /** Who waits for an order that goes further than this one. */
  waiting?: Waiting;
}

/** One order of a piece of work. */
export type WorkRef = Pick<WorkEntry, 'province' | 'name' | 'attempt'>;

export interface Works {
  /** Writes an order when the one before it stands (none, for the first); the very same again is `ordered`. */
  order(entry: WorkEntry): Promise<'ordered' | 'conflict'>;
  find(province: UnitCode, name: string): Promise<WorkEntry | undefined>;
  /** Changes an order that waits or runs. One that is over, or was followed by another, is left alone: `false`. */
  change(ref: WorkRef, changes: Partial<WorkEntry>): Promise<boolean>;
  /** Says who waits for the order after this one; `false` where that has come already. */
  await(ref: WorkRef, waiting: Waiting): Promise<boolean>;
  /** What waits or runs, the oldest first. Eventually consistent. */
  listOpen(province: UnitCode): Promise<WorkEntry[]>;
}

/** The ordered work in the registry. */
export function worksIn({ client, table }: Registry): Works {
  const items = workEntity(client, table);
  const find = async (province: UnitCode, name: string): Promise<WorkEntry | undefined> => {
    const { data } = await items.get({ province, name }).go({ consistent: true });
    return data?.entry;
  };
  return {
    find,
    order: async (entry) => {
      const { province, name, attempt } = entry;
      const write =
        attempt === 1
          ? items.create(itemOf(entry))
          : items.put(itemOf(entry)).where((standing, { eq }) => eq(standing.attempt, attempt - 1));
      if (await applied(write.go())) return 'ordered';
      return canonicalJson(await find(province, name)) === canonicalJson(entry) ? 'ordered' : 'conflict';
    },
    change: async ({ province, name, attempt }, changes) => {
      const found = await find(province, name);
      if (found === undefined || found.attempt !== attempt || !isOpen(found)) return false;
      const write = items
        .put(itemOf(changed(found, changes)))
        .where((standing, { eq }) => `${eq(standing.attempt, attempt)} AND ${eq(standing.standing, 'open')}`);
      return applied(write.go());
    },
    await: async ({ province, name, attempt }, waiting) => {
      const found = await find(province, name);
      if (found?.attempt !== attempt) return false;
      const write = items
        .put(itemOf({ ...found, waiting }))
        .where((standing, { eq }) => eq(standing.attempt, attempt));
      return applied(write.go());
    },
    listOpen: async (province) => {
      const { data } = await items.query.byStanding({ province, standing: 'open' }).go({ pages: 'all' });
      return data.map(({ entry }) => entry);
    },
  };
}

/** Whether something is still to come of it. */
export function isOpen({ state }: Pick<WorkEntry, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

/** What it is at is told while it is at it. */
function changed({ step, ...entry }: WorkEntry, changes: Partial<WorkEntry>): WorkEntry {
  const next = { ...entry, ...changes };
  return isOpen(next) && next.step === undefined && step !== undefined ? { ...next, step } : next;
}

function itemOf(entry: WorkEntry) {
  const { province, name, attempt, orderedAt } = entry;
  return { province, name, attempt, orderedAt, standing: isOpen(entry) ? 'open' : 'over', entry };
}

function workEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Work'),
      attributes: {
        province: TEXT,
        name: TEXT,
        attempt: { type: 'number', required: true },
        standing: TEXT,
        orderedAt: TEXT,
        entry: record<WorkEntry>(),
      },
      indexes: {
        byName: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['name'] },
        },
        byStanding: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province', 'standing'] },
          sk: { ...SECOND.sk, composite: ['orderedAt', 'name'] },
        },
      },
    },
    { client, table },
  );
}
