import { checkGuard, checkRejected, type GuardFinding } from '../../shared/feeds/guard.ts';
import type { Changes } from '../../shared/feeds/merge.ts';
import type { Manifest } from '../../shared/store/manifests.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import type { ImportCommand, ImportReceipt, ImportState } from './command.ts';
import { type Draft, draftDelta, draftSnapshot } from './draft.ts';
import { importIdOf } from './import-id.ts';
import { type Reading, readSources } from './read-sources.ts';
import { recallOrdered } from './recall-ordered.ts';
import { record, startOf } from './record.ts';
import { takeUploads } from './take-uploads.ts';

const WRITES_AT_ONCE = 8;

/**
 * Imports the files of one feed: all of them or nothing. The book moves by one conditional write; when another
 * import of the feed came first, this one begins again on what that one left, so both are kept. Killed anywhere
 * and sent again, it ends where an undisturbed import ends, with the same receipt.
 * @throws RefusedFile when a file cannot be read whole; CodedError E9021 when a release was decided on another version of
 * the book, E9025, E9026 when an upload did not come or is another file.
 */
export async function importFeed(context: FunctionContext, command: ImportCommand): Promise<ImportReceipt> {
  const { store } = context;
  const map = command.feed === 'units' ? undefined : await store.manifests.current(command.province, 'units');
  const units = map?.version ?? 0;
  const known = await findKnown(context, command, units);
  if (known) return known;

  await takeUploads(context, command);
  const reading = await readSources(context, command, map);
  for (;;) {
    const current = await store.manifests.current(command.province, command.feed);
    if (command.onto !== undefined && command.onto !== (current?.version ?? 0)) throw new CodedError('E9021');
    const attempt = await prepare(context, { command, units, reading, current });
    const receipt = await carryOut(context, attempt);
    if (receipt !== 'overtaken') return receipt;
    context.observe?.({ step: 'another import came first, beginning again', done: 1, total: 1 });
  }
}

async function findKnown(
  context: FunctionContext,
  command: ImportCommand,
  units: number,
): Promise<ImportReceipt | undefined> {
  if (command.importId !== undefined) return recallOrdered(context, command, command.importId);
  return command.dryRun ? undefined : recall(context, command, units);
}

interface Preparation {
  command: ImportCommand;
  /** Version of the units. */
  units: number;
  reading: Reading;
  current: Manifest | undefined;
}

interface Attempt {
  command: ImportCommand;
  current: Manifest | undefined;
  draft: Draft;
  receipt: ImportReceipt;
}

async function prepare(
  { store, observe }: FunctionContext,
  { command, units, reading, current }: Preparation,
): Promise<Attempt> {
  const shelf = { province: command.province, feed: command.feed };
  const input = { store, shelf, current, records: reading.records, rejectedKeys: reading.rejectedKeys };
  const draft = command.mode === 'snapshot' ? await draftSnapshot(input) : await draftDelta(input);
  observe?.({ step: 'compare with the book', done: 1, total: 1 });
  const guard = [...checkRejected(reading), ...guardOf(command, current, draft)];
  const state = stateOf(command, draft, guard);
  return {
    command,
    current,
    draft,
    receipt: receiptOf({ command, units, reading, current }, draft.changes, { state, guard }),
  };
}

/** Only a snapshot can lose what it does not hold. */
function guardOf({ feed, mode }: ImportCommand, current: Manifest | undefined, draft: Draft): GuardFinding[] {
  return mode === 'snapshot'
    ? checkGuard(current?.profile, draft.profile, { feed, removed: draft.changes.removed })
    : [];
}

function stateOf(command: ImportCommand, draft: Draft, guard: readonly GuardFinding[]): ImportState {
  if (command.dryRun) return 'dry_run';
  if (guard.length > 0 && !command.release) return 'held';
  return draft.writes.length === 0 && draft.changes.removed === 0 ? 'unchanged' : 'applied';
}

function receiptOf(
  { command, units, reading, current }: Preparation,
  changes: Changes,
  { state, guard }: Pick<ImportReceipt, 'state' | 'guard'>,
): ImportReceipt {
  const base = current?.version ?? 0;
  return {
    importId: importIdOf(command, { feed: base, units }),
    province: command.province,
    feed: command.feed,
    mode: command.mode,
    state,
    rows: reading.rows,
    added: changes.added,
    changed: changes.changed,
    unchanged: changes.unchanged + reading.repeated,
    rejected: reading.rejected,
    removed: changes.removed,
    manifestVersion: state === 'applied' ? base + 1 : base,
    files: reading.files,
    unknownHeadings: reading.unknownHeadings,
    findings: reading.findings,
    guard,
    ...(reading.rejects !== undefined && { rejects: reading.rejects }),
    ...(reading.findingRows !== undefined && { findingRows: reading.findingRows }),
  };
}

async function carryOut(context: FunctionContext, attempt: Attempt): Promise<ImportReceipt | 'overtaken'> {
  const { receipt, command, draft } = attempt;
  if (command.release && !command.dryRun) await restore(context, command, draft);
  switch (receipt.state) {
    case 'dry_run':
      if (command.importId !== undefined) await keep(context, attempt, 'dry_run');
      return receipt;
    case 'held':
    case 'unchanged':
      await keep(context, attempt, receipt.state);
      return receipt;
    case 'applied':
      return apply(context, attempt);
  }
}

async function keep(
  context: FunctionContext,
  { command, receipt }: Attempt,
  state: 'dry_run' | 'held' | 'unchanged',
): Promise<void> {
  await record(context, { command, receipt, state, startedAt: await startOf(context, command) });
}

/** Somebody insists on these files: what of the book they hold is written anew, in case it was lost or damaged. */
async function restore({ store }: FunctionContext, shelf: ImportCommand, { standing }: Draft): Promise<void> {
  await mapLimit(standing, WRITES_AT_ONCE, (cohort) => store.book.putCohort(shelf, cohort));
}

async function apply(
  context: FunctionContext,
  { command, draft, receipt }: Attempt,
): Promise<ImportReceipt | 'overtaken'> {
  const { store, observe, now } = context;
  const shelf = { province: command.province, feed: command.feed };
  let written = 0;
  await mapLimit(draft.writes, WRITES_AT_ONCE, async (cohort) => {
    await store.book.putCohort(shelf, cohort);
    observe?.({ step: 'write the months that changed', done: ++written, total: draft.writes.length });
  });
  const startedAt = await begin(context, { command, receipt });
  const moved = await store.manifests.advance({
    ...shelf,
    version: receipt.manifestVersion,
    objects: draft.objects,
    importId: receipt.importId,
    rows: draft.profile.rows,
    profile: draft.profile,
    createdAt: now().toISOString(),
  });
  const state = moved === 'moved' ? 'applied' : 'superseded';
  // An import that was ordered goes on under its id.
  if (state === 'applied' || command.importId === undefined)
    await record(context, { command, receipt, state, startedAt });
  return moved === 'moved' ? receipt : 'overtaken';
}

/** Since when the import is under way; one that was killed and is sent again began when it was first sent. */
async function begin(
  context: FunctionContext,
  { command, receipt }: Pick<Attempt, 'command' | 'receipt'>,
): Promise<string> {
  const earlier = await context.store.imports.find(receipt.province, receipt.importId);
  const { manifestVersion } = receipt;
  if (earlier?.state === 'started' && earlier.manifestVersion === manifestVersion) return earlier.startedAt;
  const startedAt = await startOf(context, command);
  await record(context, { command, receipt, state: 'started', startedAt });
  return startedAt;
}

/**
 * What is known beforehand when the book stands as this very import left it. Killed before it could say so, it is
 * said now; finished, the same files again change nothing, and need not be read to know it.
 */
async function recall(
  context: FunctionContext,
  command: ImportCommand,
  units: number,
): Promise<ImportReceipt | undefined> {
  const { store } = context;
  const current = await store.manifests.current(command.province, command.feed);
  if (current === undefined) return undefined;
  if (current.importId !== importIdOf(command, { feed: current.version - 1, units })) return undefined;
  const entry = await store.imports.find(command.province, current.importId);
  if (entry === undefined) return undefined;
  const receipt = renamed(entry.receipt as ImportReceipt, command);
  if (entry.state === 'started') {
    await record(context, { command, receipt, state: 'applied', startedAt: entry.startedAt });
    return receipt;
  }
  // Who insists on files wants them written, not recalled.
  if (command.release) return undefined;
  const again = unchangedReceipt(receipt, importIdOf(command, { feed: current.version, units }));
  const startedAt = context.now().toISOString();
  await record(context, { command, receipt: again, state: 'unchanged', startedAt });
  return again;
}

/** The files by the names they have now: the id holds their contents in their order. */
function renamed(receipt: ImportReceipt, { files }: ImportCommand): ImportReceipt {
  return { ...receipt, files: receipt.files.map((file, at) => ({ ...file, ...files[at] })) };
}

function unchangedReceipt(receipt: ImportReceipt, importId: string): ImportReceipt {
  const { rows, rejected } = receipt;
  const changes = { added: 0, changed: 0, removed: 0, unchanged: rows - rejected };
  return { ...receipt, ...changes, importId, state: 'unchanged', guard: [] };
}
