import type { DBSchema, IDBPDatabase } from 'idb';
import type { AnswerOf, LineOf } from '../api/types.ts';
import type { Unsent } from './unsent.ts';

export type CaseLine = LineOf<'listCases', 'lines'>;
export type Which = AnswerOf<'listCases'>['which'];

/** A working list as it was read last, all its pages. */
export interface KeptList {
  subject: string;
  unit: string;
  which: Which;
  /** When it was read, as an instant; `today` is the day its deadlines were reckoned for. */
  takenAt: string;
  today: string;
  asOf?: string | undefined;
  lines: readonly CaseLine[];
}

/** The page of a child as it was read last. */
export interface KeptPage {
  subject: string;
  childId: string;
  /** When it was read, as an instant. */
  takenAt: string;
  page: AnswerOf<'readChild'>;
}

/** The units of a province: names, nothing of anybody. */
export interface KeptUnits {
  subject: string;
  units: AnswerOf<'listUnits'>;
}

/** Writes of one person to one case from this device, upon each other: from the version before them to the one after. */
export interface OwnWrites {
  subject: string;
  childId: string;
  from: number;
  version: number;
  /** When the last of them was confirmed, as an instant. */
  takenAt: string;
}

export interface DeviceSchema extends DBSchema {
  lists: {
    key: [subject: string, unit: string, which: string];
    value: KeptList;
    indexes: { takenAt: string };
  };
  pages: { key: [subject: string, childId: string]; value: KeptPage; indexes: { takenAt: string } };
  units: { key: string; value: KeptUnits };
  /** In the order of recording; the number is given by the store, as the clock of a phone may be set back. */
  outbox: { key: number; value: Unsent };
  own: { key: [subject: string, childId: string]; value: OwnWrites; indexes: { takenAt: string } };
}

/** The database of this device, opened. */
export type Device = IDBPDatabase<DeviceSchema>;
