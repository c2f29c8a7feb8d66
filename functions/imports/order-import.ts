import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { ImportEntry } from '../../shared/store/registry/imports.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import { ImportCommand, type ImportReceipt } from '../import-feed/command.ts';
import { importIdOf } from '../import-feed/import-id.ts';
import { commandToKeep, marksOf } from '../import-feed/record.ts';
import { orderWork } from '../work/order-work.ts';
import { isBeingReleased } from '../work/work.ts';
import { findHeld } from './feeds.ts';
import { workNameOf } from './imports.ts';
import { filesOf } from './uploads.ts';

/** What somebody wants imported. */
export interface ImportOrder extends Pick<ImportCommand, 'province' | 'feed' | 'mode' | 'dryRun'> {
  uploads: readonly string[];
  sheet?: string | undefined;
  sexDigits?: ImportCommand['sexDigits'] | undefined;
}

/** Keeps in the access log what is about to be ordered: what cannot be recorded is not done. */
export type RecordAhead = (about: Pick<ImportEntry, 'feed' | 'importId'>) => Promise<void>;

/**
 * Has uploaded files imported and returns the import's entry at once. The same files sent to the same book are the same
 * import: one that is over stays as it is, one that failed is tried again.
 * @throws CodedError E9024, E9025, E9026 of an upload, E9022 where the work could not be started
 */
export async function orderImport(
  context: FunctionContext,
  { province, feed, uploads, ...how }: ImportOrder,
  recordAhead: RecordAhead,
): Promise<ImportEntry> {
  const files = await filesOf(context.store, { province, feed, uploads });
  return orderFiles(context, ImportCommand.parse({ province, feed, ...how, files }), recordAhead);
}

/** The same of files that are at hand already. @throws CodedError E9022 where the work could not be started */
export async function orderFiles(
  context: FunctionContext,
  sent: ImportCommand,
  recordAhead: RecordAhead,
): Promise<ImportEntry> {
  const { store, now } = context;
  const { province, feed } = sent;
  const importId = await newIdOf(store, sent);
  await recordAhead({ feed, importId });
  const command = { ...sent, importId };
  const startedAt = now().toISOString();
  const kept = { command: commandToKeep(command), startedAt, state: 'waiting' } as const;
  await store.imports.add({ province, feed, importId, ...kept });
  const entry = await getEntry(store, province, importId);
  // Sent again, a file is the last one also where nothing is left to do with it.
  const mark = { importId, at: startedAt };
  if (!command.dryRun)
    await store.feedMarks.set(province, feed, { sent: mark, ...marksOf(entry.state, mark) });
  if (entry.state === 'waiting' || entry.state === 'started')
    await orderWork(context, workOf(entry, command));
  else await clearInbox(store, command);
  return entry;
}

/** What an import that is over took in once lies in the inbox for nothing when it is sent again. */
async function clearInbox({ inbox }: Store, { province, feed, files }: ImportCommand): Promise<void> {
  await mapLimit(files, REMOVALS_AT_ONCE, async ({ sha256, upload }) => {
    if (upload !== undefined) await inbox.remove({ province, feed, sha256, ...upload });
  });
}

const REMOVALS_AT_ONCE = 8;

/** Goes on with an order that was killed on its way, as if it had not been; an import that is over is left alone. */
export async function resumeImport(context: FunctionContext, entry: ImportEntry): Promise<void> {
  const { province, feed, importId, state, startedAt: at } = entry;
  if (state !== 'waiting' && state !== 'started') return;
  const { feedMarks } = context.store;
  const { sent } = await feedMarks.of(province, feed);
  // What was sent since then is the last file of its feed.
  if (sent === undefined || sent.at < at) await feedMarks.set(province, feed, { sent: { importId, at } });
  await orderWork(context, workOf(entry, ImportCommand.parse(entry.command)));
}

/** The id an import would have now. A dry run is another import than the one it tries. */
export async function newIdOf({ manifests }: Store, command: ImportCommand): Promise<string> {
  const { province, feed, dryRun } = command;
  const current = await manifests.current(province, feed);
  const units = feed === 'units' ? undefined : await manifests.current(province, 'units');
  const id = importIdOf(command, { feed: current?.version ?? 0, units: units?.version ?? 0 });
  return dryRun ? `${id}-dry` : id;
}

/**
 * Has a held import taken although the guard holds it; one that was released already is left alone. Only the last file of
 * a feed can be released, onto the data it was held against.
 * @throws CodedError E9021 overtaken, E9022 not started, E9027 not held
 */
export async function releaseImport(
  context: FunctionContext,
  entry: ImportEntry,
  recordAhead: RecordAhead,
): Promise<void> {
  if (wasReleased(entry)) return;
  if (entry.state !== 'held') throw new CodedError('E9027');
  await demandLatest(context.store, entry);
  const { importId, manifestVersion: onto } = entry;
  const command = ImportCommand.parse({ ...sentBy(entry), importId, release: true, onto });
  const standing = await context.store.works.find(entry.province, workNameOf(entry));
  // The request that had it released is in the log already.
  if (!isBeingReleased(standing)) await recordAhead(entry);
  await orderWork(context, workOf(entry, command), standing?.waiting);
}

function wasReleased({ state, receipt }: ImportEntry): boolean {
  const { guard = [] } = (receipt ?? {}) as Partial<ImportReceipt>;
  return guard.length > 0 && (state === 'applied' || state === 'unchanged');
}

async function demandLatest(store: Store, { province, feed, importId }: ImportEntry): Promise<void> {
  if ((await findHeld(store, province, feed))?.importId !== importId) throw new CodedError('E9021');
}

/** Imports before release 0.2 kept no command; their receipts tell all but a sheet and the meaning of digits. */
function sentBy({ province, feed, command, receipt }: ImportEntry): object {
  if (command !== undefined) return command;
  const { mode, files = [] } = (receipt ?? {}) as Partial<ImportReceipt>;
  return { province, feed, mode, files: files.map(({ name, sha256 }) => ({ name, sha256 })) };
}

function workOf(entry: ImportEntry, command: ImportCommand) {
  const { province } = entry;
  return { province, name: workNameOf(entry), order: { function: 'import-feed', command } as const };
}

async function getEntry({ imports }: Store, province: UnitCode, importId: string): Promise<ImportEntry> {
  const entry = await imports.find(province, importId);
  if (entry === undefined) throw new Error('an import that was just kept is not there');
  return entry;
}
