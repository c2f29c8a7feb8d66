import { openDB } from 'idb';
import { dropOlderThan } from './drop-old.ts';
import type { Device, DeviceSchema } from './schema.ts';

/** Name of the database this device keeps lists and unsent outcomes in. */
export const DEVICE = 'bao-phu';
const VERSION = 2;

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
    upgrade: (fresh, version) => {
      if (version < 1) makeStores(fresh);
      const own = fresh.createObjectStore('own', { keyPath: ['subject', 'childId'] });
      own.createIndex('takenAt', 'takenAt');
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

function makeStores(fresh: Device): void {
  const lists = fresh.createObjectStore('lists', { keyPath: ['subject', 'unit', 'which'] });
  const pages = fresh.createObjectStore('pages', { keyPath: ['subject', 'childId'] });
  lists.createIndex('takenAt', 'takenAt');
  pages.createIndex('takenAt', 'takenAt');
  fresh.createObjectStore('units', { keyPath: 'subject' });
  fresh.createObjectStore('outbox', { keyPath: 'number', autoIncrement: true });
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
