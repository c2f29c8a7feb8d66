import type { GuardFinding } from '../../shared/feeds/guard.ts';
import type { Feed } from '../../shared/feeds/records.ts';
import type { ImportEntry } from '../../shared/store/registry/imports.ts';
import { isOpen, type WorkEntry, type WorkProblem } from '../../shared/store/registry/works.ts';
import type { FunctionContext } from '../context.ts';
import type { FindingCount, ImportCommand, ImportReceipt } from '../import-feed/command.ts';
import { isLost, LOST } from '../work/lost.ts';

/**
 * `held`: the guard holds the file, the data from before stand. `refused`: it cannot be taken as it is. `failed`: it may
 * be when it is sent again. `overtaken`: another import came first, and this one went on under another id.
 */
export const IMPORT_VIEW_STATES = [
  'waiting',
  'running',
  'done',
  'held',
  'refused',
  'failed',
  'overtaken',
] as const;
export type ImportViewState = (typeof IMPORT_VIEW_STATES)[number];

/** An import as its sender follows it. Counts, codes and headings; no value of a row. */
export interface ImportView {
  importId: string;
  feed: Feed;
  mode: 'snapshot' | 'delta';
  dryRun: boolean;
  state: ImportViewState;
  /** What a done import came to. */
  result?: 'applied' | 'unchanged' | 'dry_run';
  startedAt: string;
  /** What it is at, while it runs. */
  step?: string;
  problem?: WorkProblem;
  files: { name: string; rows?: number }[];
  counts?: Pick<ImportReceipt, 'rows' | 'added' | 'changed' | 'unchanged' | 'rejected' | 'removed'>;
  /** Version of the feed after it. */
  version?: number;
  unknownHeadings: string[];
  /** Why the guard holds it, or would have. */
  guard: GuardFinding[];
  findings: FindingCount[];
}

/** Names the work of an import. */
export function workNameOf({ province, importId }: Pick<ImportEntry, 'province' | 'importId'>): string {
  return `import-${province}-${importId}`;
}

/** What a view is made with. */
export type Looking = Pick<FunctionContext, 'store' | 'now'>;

/** The import as it stands with its work. */
export async function viewOf({ store, now }: Looking, entry: ImportEntry): Promise<ImportView> {
  const work = isSettled(entry) ? undefined : await store.works.find(entry.province, workNameOf(entry));
  const { importId, feed, startedAt } = entry;
  const receipt = entry.receipt as ImportReceipt | undefined;
  const command = entry.command as ImportCommand | undefined;
  return {
    importId,
    feed,
    mode: receipt?.mode ?? command?.mode ?? 'snapshot',
    dryRun: entry.state === 'dry_run' || command?.dryRun === true,
    ...standing(entry, work, now()),
    startedAt,
    files: (receipt?.files ?? command?.files ?? []).map(fileOf),
    ...(receipt && isRead(entry) && { counts: countsOf(receipt), version: receipt.manifestVersion }),
    unknownHeadings: receipt?.unknownHeadings ?? [],
    guard: receipt?.guard ?? [],
    findings: receipt?.findings ?? [],
  };
}

/** Nothing will come of it any more; what is held may be released. */
function isSettled({ state }: ImportEntry): boolean {
  return state === 'applied' || state === 'unchanged' || state === 'dry_run' || state === 'superseded';
}

/** Of one that was killed on its way the receipt tells what it was to do, not what it did. */
function isRead({ state }: ImportEntry): boolean {
  return state !== 'waiting' && state !== 'started';
}

type Standing = Pick<ImportView, 'state' | 'result' | 'step' | 'problem'>;

function standing({ state, startedAt }: ImportEntry, work: WorkEntry | undefined, now: Date): Standing {
  switch (state) {
    case 'applied':
    case 'unchanged':
    case 'dry_run':
      return { state: 'done', result: state };
    case 'superseded':
      return { state: 'overtaken' };
    case 'held':
      return work !== undefined && isOpen(work) ? underWay(work) : { ...underWay(work), state: 'held' };
    case 'waiting':
    case 'started':
      return work === undefined ? unordered({ state, startedAt }, now) : underWay(work);
  }
}

function underWay(work: WorkEntry | undefined): Standing {
  if (work === undefined || work.state === 'done') return { state: 'running' };
  const { state, step, problem } = work;
  return { state, ...(isOpen(work) && step !== undefined && { step }), ...(problem && { problem }) };
}

/**
 * In seconds. An order follows its entry within the request that made both, and of an import nobody ordered the book moves right
 * after its entry: what has no work any later was killed in between.
 */
const UNORDERED_AT_MOST_S = 60;

function unordered(
  { state, startedAt }: { state: 'waiting' | 'started'; startedAt: string },
  now: Date,
): Standing {
  if (isLost({ startedAt, atMostSeconds: UNORDERED_AT_MOST_S }, now)) return LOST;
  return { state: state === 'waiting' ? 'waiting' : 'running' };
}

function fileOf({ name, ...file }: { name: string; rows?: number }): ImportView['files'][number] {
  return { name, ...('rows' in file && { rows: file.rows }) };
}

function countsOf({ rows, added, changed, unchanged, rejected, removed }: ImportReceipt) {
  return { rows, added, changed, unchanged, rejected, removed };
}
