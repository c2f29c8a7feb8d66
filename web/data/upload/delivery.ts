import type { Feed } from '../../../shared/feeds/records.ts';
import type { ProblemDocument } from '../../api/problem.ts';
import type { AskedOf } from '../../api/types.ts';
import type { Mode } from '../import-words.ts';

/** How far one file is. `sent` is kept whatever becomes of the others. */
export type Sending =
  | { is: 'chosen' }
  | { is: 'reading' }
  | { is: 'sending'; bytes: number }
  | { is: 'sent'; uploadId: string }
  | { is: 'failed'; problem: ProblemDocument };

/** A file as it lies on the device of its sender. */
export interface ChosenFile {
  id: number;
  file: File;
  sending: Sending;
}

type SexDigits = NonNullable<NonNullable<AskedOf<'startImport'>['body']>['sexDigits']>;

/** What was chosen about a delivery. */
export interface Choices {
  feed: Feed;
  mode: Mode;
  dryRun: boolean;
  sheet: string;
  sexDigits: SexDigits | undefined;
}

/** Where a delivery stands as a whole. */
export type Order =
  | { is: 'open' }
  | { is: 'busy' }
  | { is: 'ordered'; importId: string; dryRun: boolean }
  | { is: 'failed'; problem: ProblemDocument };

export interface Delivery {
  choices: Choices;
  files: readonly ChosenFile[];
  order: Order;
}

export const NO_DELIVERY: Delivery = {
  choices: { feed: 'cards', mode: 'snapshot', dryRun: true, sheet: '', sexDigits: undefined },
  files: [],
  order: { is: 'open' },
};

/** Files added behind those that are there; the same file is not taken twice. */
export function withFiles(delivery: Delivery, added: readonly File[]): Delivery {
  const next = Math.max(0, ...delivery.files.map(({ id }) => id)) + 1;
  const fresh = added.filter((file) => !delivery.files.some((one) => isSame(one.file, file)));
  const files = fresh.map((file, at) => ({ id: next + at, file, sending: { is: 'chosen' } as const }));
  return { ...delivery, files: [...delivery.files, ...files], order: { is: 'open' } };
}

const isSame = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** Without one of its files. */
export function withoutFile(delivery: Delivery, id: number): Delivery {
  return { ...delivery, files: delivery.files.filter((one) => one.id !== id), order: { is: 'open' } };
}

/** With one file further on its way. */
export function withSending(delivery: Delivery, id: number, sending: Sending): Delivery {
  return { ...delivery, files: delivery.files.map((one) => (one.id === id ? { ...one, sending } : one)) };
}

/** With other choices. A file is announced for one feed: for another it is sent again. */
export function withChoices(delivery: Delivery, chosen: Partial<Choices>): Delivery {
  const choices = { ...delivery.choices, ...chosen };
  const isSameFeed = choices.feed === delivery.choices.feed;
  const files = isSameFeed ? delivery.files : allUnsent(delivery);
  return { choices, files, order: { is: 'open' } };
}

/** Every file as if none had been sent. */
export function allUnsent({ files }: Delivery): ChosenFile[] {
  return files.map((one) => ({ ...one, sending: { is: 'chosen' } }));
}

/** Ids of the uploads in the order of the files, each once; nothing where one is not sent yet. */
export function findUploads({ files }: Delivery): string[] | undefined {
  const ids = files.flatMap(({ sending }) => (sending.is === 'sent' ? [sending.uploadId] : []));
  return ids.length === files.length && ids.length > 0 ? [...new Set(ids)] : undefined;
}

/** Bytes of all files together. */
export const sizeOf = (files: readonly Pick<ChosenFile, 'file'>[]): number =>
  files.reduce((sum, { file }) => sum + file.size, 0);

/** How much of a delivery has come, from 0 to 1. */
export function progressOf({ files }: Pick<Delivery, 'files'>): number {
  const total = sizeOf(files);
  if (total === 0) return 0;
  return files.reduce((sum, one) => sum + sentOf(one), 0) / total;
}

function sentOf({ file, sending }: ChosenFile): number {
  if (sending.is === 'sent') return file.size;
  return sending.is === 'sending' ? sending.bytes : 0;
}

/** How an order is written for the API. */
export function orderOf({ feed, mode, sheet, sexDigits }: Choices, dryRun: boolean) {
  return { feed, mode, dryRun, ...(sheet !== '' && { sheet }), ...(sexDigits && { sexDigits }) };
}
