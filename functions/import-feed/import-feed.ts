import { checkGuard, checkRejected, type GuardFinding } from '../../shared/feeds/guard.ts';
import type { Changes } from '../../shared/feeds/merge.ts';
import type { Manifest } from '../../shared/store/manifests.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { FunctionContext } from '../context.ts';
import type { ImportCommand, ImportReceipt, ImportState } from './command.ts';
import { type Draft, draftDelta, draftSnapshot } from './draft.ts';
import { importIdOf } from './import-id.ts';
import { type Reading, readSources } from './read-sources.ts';

const WRITES_AT_ONCE = 8;

/**
 * Imports the files of one feed: all of them or nothing. The book moves by one conditional write; when another
 * import of the feed came first, this one begins again on what that one left, so both are kept. Killed anywhere
 * and sent again, it ends where an undisturbed import ends, with the same receipt.
 * @throws RefusedFile when a file cannot be read whole.
 */
export async function importFeed(context: FunctionContext, command: ImportCommand): Promise<ImportReceipt> {
  const finished = await finishKilled(context, command);
  if (finished) return finished;

  const reading = await readSources(context, command);
  for (;;) {
    const { store } = context;
    const current = await store.manifests.current(command.province, command.feed);
    const attempt = await prepare(context, { command, reading, current });
    const receipt = await carryOut(context, attempt);
    if (receipt !== 'overtaken') return receipt;
    context.observe?.({ step: 'another import came first, beginning again', done: 0 });
  }
}

interface Attempt {
  command: ImportCommand;
  current: Manifest | undefined;
  draft: Draft;
  receipt: ImportReceipt;
}

async function prepare(
  { store, observe }: FunctionContext,
  { command, reading, current }: { command: ImportCommand; reading: Reading; current: Manifest | undefined },
): Promise<Attempt> {
  observe?.({ step: 'compare with the book', done: 0 });
  const shelf = { province: command.province, feed: command.feed };
  const input = { store, shelf, current, records: reading.records, rejectedKeys: reading.rejectedKeys };
  const draft = command.mode === 'snapshot' ? await draftSnapshot(input) : await draftDelta(input);
  const guard = [...checkRejected(reading), ...guardOf(command, current, draft)];
  const state = stateOf(command, draft, guard);
  return {
    command,
    current,
    draft,
    receipt: receiptOf({ command, reading, current }, draft.changes, { state, guard }),
  };
}

/** Only a snapshot can lose what it does not hold. */
function guardOf({ mode }: ImportCommand, current: Manifest | undefined, draft: Draft): GuardFinding[] {
  return mode === 'snapshot' ? checkGuard(current?.profile, draft.profile, draft.changes) : [];
}

function stateOf(command: ImportCommand, draft: Draft, guard: readonly GuardFinding[]): ImportState {
  if (command.dryRun) return 'dry_run';
  if (guard.length > 0 && !command.release) return 'held';
  return draft.writes.length === 0 && draft.changes.removed === 0 ? 'unchanged' : 'applied';
}

function receiptOf(
  { command, reading, current }: { command: ImportCommand; reading: Reading; current: Manifest | undefined },
  changes: Changes,
  { state, guard }: Pick<ImportReceipt, 'state' | 'guard'>,
): ImportReceipt {
  const base = current?.version ?? 0;
  return {
    importId: importIdOf(command, base),
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
  };
}

async function carryOut(context: FunctionContext, attempt: Attempt): Promise<ImportReceipt | 'overtaken'> {
  const { receipt } = attempt;
  switch (receipt.state) {
    case 'dry_run':
      return receipt;
    case 'held':
    case 'unchanged':
      await record(context, receipt, receipt.state);
      return receipt;
    case 'applied':
      return apply(context, attempt);
  }
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
  await record(context, receipt, 'started');
  const moved = await store.manifests.advance({
    ...shelf,
    version: receipt.manifestVersion,
    objects: draft.objects,
    importId: receipt.importId,
    rows: draft.profile.rows,
    profile: draft.profile,
    createdAt: now().toISOString(),
  });
  if (moved === 'conflict') return 'overtaken';
  await record(context, receipt, 'applied');
  return receipt;
}

async function record(
  { store, now }: FunctionContext,
  receipt: ImportReceipt,
  state: 'started' | 'applied' | 'held' | 'unchanged',
): Promise<void> {
  const { province, feed, importId, manifestVersion } = receipt;
  await store.imports.put({
    province,
    feed,
    importId,
    state,
    startedAt: now().toISOString(),
    manifestVersion,
    receipt,
  });
}

/** An import killed between moving the book and saying so: what is left is to say so. */
async function finishKilled(
  context: FunctionContext,
  command: ImportCommand,
): Promise<ImportReceipt | undefined> {
  const { store } = context;
  if (command.dryRun) return undefined;
  const current = await store.manifests.current(command.province, command.feed);
  if (current === undefined || current.importId !== importIdOf(command, current.version - 1))
    return undefined;
  const entry = await store.imports.find(command.province, current.importId);
  if (entry?.state !== 'started') return undefined;
  const receipt = entry.receipt as ImportReceipt;
  await record(context, receipt, 'applied');
  return receipt;
}
