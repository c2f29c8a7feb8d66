import { z } from 'zod';
import type { GuardFinding } from '../../shared/feeds/guard.ts';
import { FEEDS, type Feed } from '../../shared/feeds/records.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import type { Coded } from '../coded.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** The event of `import-feed`: the files lie under `raw/<sha256>` already, or in the inbox. */
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
    .array(
      z.strictObject({
        name: z.string().min(1),
        sha256: z.string().regex(SHA256),
        /** The file lies in the inbox yet, as it was announced. */
        upload: z.strictObject({ uploadId: z.string(), size: z.int() }).optional(),
      }),
    )
    .min(1)
    .max(500),
  /** The id the import was given when it was ordered; else it is made of what is sent and what stands. */
  importId: z.string().optional(),
  /** The version of the book the release was decided on: refused where it has another by now. */
  onto: z.int().min(0).optional(),
});
export type ImportCommand = z.infer<typeof ImportCommand>;

export const IMPORT_STATES = ['applied', 'unchanged', 'held', 'dry_run'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How an ordered import ended, or why there is none. */
export type ImportEnd = { state: ImportState } | { refused: Coded } | { failed: Coded };

/** How often a finding was made, with its sentences. */
export interface FindingCount {
  code: string;
  count: number;
  vi: string;
  en: string;
}

/** A CSV in the bucket, under `raw/<sha256>`; of a dry run nobody ordered, which writes nothing, its text. Both hold people. */
export type Rejects = { sha256: string } | { text: string };

/** Some thousand findings one after the other, and how many of each code are among them. */
export interface FindingsPart extends OutcomeObject {
  counts: Readonly<Record<string, number>>;
}

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
  /** Columns the feed does not know, by the letter a spreadsheet gives them; of several files with the name of the file. */
  unknownHeadings: string[];
  findings: FindingCount[];
  /** Why the guard held (or would have held) the import, in both languages. */
  guard: GuardFinding[];
  /** The rejected rows as a CSV ready to mend and send again. */
  rejects?: Rejects;
  /** Every finding by row, with shapes and no values; kept where the import writes anything. */
  findingRows?: FindingsPart[];
}
