import type { Feed, PersonColumns, RecordBase, RecordOf } from '../records.ts';

/** A record while its row is read: every column may be missing, the base columns come last. */
export type Values<F extends Feed> = {
  -readonly [Name in Exclude<keyof RecordOf[F], keyof RecordBase> | 'source_ref']?:
    | (Name extends keyof RecordOf[F] ? RecordOf[F][Name] : string)
    | undefined;
};

/** The columns that describe a person, which every feed but the units has. */
export type PersonValues = { [Name in keyof PersonColumns]?: PersonColumns[Name] | undefined };
