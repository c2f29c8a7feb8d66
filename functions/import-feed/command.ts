import { z } from 'zod';
import type { GuardFinding } from '../../shared/feeds/guard.ts';
import { FEEDS, type Feed } from '../../shared/feeds/records.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** The event of `import-feed`: the files lie under `raw/<sha256>` already. */
export const ImportCommand = z.strictObject({
  province: z.string().regex(/^\d{2}$/),
  feed: z.enum(FEEDS),
  mode: z.enum(['snapshot', 'delta']),
  dryRun: z.boolean().default(false),
  /** Take the files although the feed guard would hold them. */
  release: z.boolean().default(false),
  /** For a workbook with several fitting sheets. */
  sheet: z.string().optional(),
  /** What this source means by a digit in its sex column, e.g. `{ "1": "male", "2": "female" }`. */
  sexDigits: z.record(z.string(), z.enum(['male', 'female'])).optional(),
  files: z
    .array(z.strictObject({ name: z.string().min(1), sha256: z.string().regex(SHA256) }))
    .min(1)
    .max(500),
});
export type ImportCommand = z.infer<typeof ImportCommand>;

export const IMPORT_STATES = ['applied', 'unchanged', 'held', 'dry_run'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How often a finding was made, with its sentences. */
export interface FindingCount {
  code: string;
  count: number;
  vi: string;
  en: string;
}

/** A CSV in the bucket, under `raw/<sha256>`; of a dry run, which writes nothing, its text. The text holds people. */
export type Rejects = { sha256: string } | { text: string };

/** What became of an import. `added + changed + unchanged + rejected = rows`, always. */
export interface ImportReceipt {
  importId: string;
  province: string;
  feed: Feed;
  mode: 'snapshot' | 'delta';
  state: ImportState;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** Rows of the book that a snapshot no longer holds; they are not rows of the file. */
  removed: number;
  manifestVersion: number;
  files: { name: string; sha256: string; rows: number }[];
  /** Headings no column of the feed is known for, by file. */
  unknownHeadings: string[];
  findings: FindingCount[];
  /** Why the guard held (or would have held) the import, in both languages. */
  guard: GuardFinding[];
  /** The rejected rows as a CSV ready to mend and send again. */
  rejects?: Rejects;
}
