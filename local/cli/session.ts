import { existsSync } from 'node:fs';
import type { FunctionContext } from '../../functions/context.ts';
import { standsAlone } from '../../functions/work/stands-alone.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { type CodedSentence, isCoded, RefusedCommand } from './errors.ts';
import type { GlobalOptions } from './options.ts';
import { progressView } from './progress.ts';

/**
 * Opens the cloud of `--data` (the one `bao-phu serve` keeps running there, else an own one), hands its store to
 * `use`, and closes it whatever happens. The cloud and its SDK are loaded only here, so that wrong usage and
 * `--help` are answered at once.
 */
export async function withSession<T>(
  { data }: GlobalOptions,
  use: (context: FunctionContext) => Promise<T>,
): Promise<T> {
  const { connectCloud } = await import('../cloud/cloud.ts');
  const cloud = await openCloud(data, () => connectCloud(data));
  const progress = progressView();
  try {
    return await use(await contextOf(cloud, data, progress.observe));
  } finally {
    progress.stop();
    await cloud.stop();
  }
}

/** As {@link withSession}, for a command that only reads: a data directory that is not there is not made. @throws RefusedCommand E8008 */
export function withReadSession<T>(
  options: GlobalOptions,
  use: (context: FunctionContext) => Promise<T>,
): Promise<T> {
  if (existsSync(options.data)) return withSession(options, use);
  return Promise.reject(missing(options.data));
}

/** The cloud, or one clear refusal. @throws RefusedCommand E8008 for a data directory of no use, E5006 with its reason */
export async function openCloud(data: string, open: () => Promise<Cloud>): Promise<Cloud> {
  try {
    return await open();
  } catch (cause) {
    if (isSystemError(cause)) throw unusable(data, cause);
    throw isCoded(cause) && cause.code === 'E5006' ? withReason(cause) : cause;
  }
}

/** Why the servers did not come up; at that point no data has been read that a message could repeat. */
function withReason(failure: CodedSentence & Error): Error {
  const { code, vi, en, cause } = failure;
  if (!(cause instanceof Error)) return failure;
  return new RefusedCommand(
    { code, vi: `${vi} (${cause.message})`, en: `${en} (${cause.message})` },
    { cause },
  );
}

/** A call of the operating system that failed, such as EACCES. */
const isSystemError = (cause: unknown): boolean => cause instanceof Error && 'syscall' in cause;

const missing = (data: string): RefusedCommand =>
  new RefusedCommand({
    code: 'E8008',
    vi: `không có thư mục dữ liệu ${data}`,
    en: `there is no data directory ${data}`,
  });

const unusable = (data: string, cause: unknown): RefusedCommand =>
  new RefusedCommand(
    {
      code: 'E8008',
      vi: `không dùng được thư mục dữ liệu ${data}`,
      en: `the data directory ${data} cannot be used`,
    },
    { cause },
  );

/** What the functions are given here. */
export async function contextOf(
  cloud: Cloud,
  data: string,
  observe: NonNullable<FunctionContext['observe']>,
): Promise<FunctionContext> {
  const { openStore } = await import('../../shared/store/open-store.ts');
  const { openOutboxes } = await import('./outboxes.ts');
  const { meterUsage } = await import('../../functions/usage/usage-meter.ts');
  const { openPaperSettings } = await import('./paper-settings.ts');
  const [opened, papers] = await Promise.all([openOutboxes(data), openPaperSettings(data)]);
  const { usage, counting } = meterUsage(cloud);
  const outboxes = { ...opened, ...(opened.email && { email: counting(opened.email) }) };
  const given = { outboxes, portal: PORTAL, papers, ...standsAlone, observe, usage };
  return { store: openStore(cloud), now: () => new Date(), isEmbedded: true, ...given };
}

/** Where `bao-phu serve` answers unless told otherwise. */
const PORTAL = 'http://127.0.0.1:8080';
