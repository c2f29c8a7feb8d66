import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AnswerOf } from '../api/types.ts';
import { dropOlderThan } from './drop-old.ts';
import type { KeptList } from './kept-lists.ts';
import type { Unsent } from './unsent.ts';

/** Name of the database this device keeps lists and unsent outcomes in. */
export const DEVICE = 'bao-phu';
const VERSION = 1;

/** The page of a child as it was read last. */
export interface KeptPage {
  subject: string;
  childId: string;
  /** When it was read, as an instant. */
  takenAt: string;
  page: AnswerOf<'readChild'>;
}

interface DeviceSchema extends DBSchema {
  lists: { key: [subject: string, unit: string, which: string]; value: KeptList };
  pages: { key: [subject: string, childId: string]; value: KeptPage };
  /** In the order of recording; the number is given by the store, as the clock of a phone may be set back. */
  outbox: { key: number; value: Unsent };
}

export type Device = IDBPDatabase<DeviceSchema>;

let opened: Promise<Device> | undefined;

/** What this device keeps: opened once a tab; lists and pages of another week are dropped. @throws DOMException no room, or storage is forbidden */
export function openDevice(): Promise<Device> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Device> {
  const device = await openDB<DeviceSchema>(DEVICE, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore('lists', { keyPath: ['subject', 'unit', 'which'] });
      fresh.createObjectStore('pages', { keyPath: ['subject', 'childId'] });
      fresh.createObjectStore('outbox', { keyPath: 'number', autoIncrement: true });
    },
    blocking: (_, __, event) => {
      opened = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = undefined;
    },
  });
  await dropOlderThan(device, new Date(Date.now() - WEEK_MS));
  return device;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
