import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { DEVICE, openDevice } from '../../../web/device/open-device.ts';
import type { Device } from '../../../web/device/schema.ts';
import type { Recorded } from '../../../web/device/unsent.ts';

const kept = new Map<string, string>();
globalThis.localStorage ??= {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
} as Storage;

/** A device that keeps nothing yet. */
export async function freshDevice(): Promise<Device> {
  await deleteDB(DEVICE);
  return openDevice();
}

/** An outcome as a page hands it over. */
export const recordedOf = (childId: string, more: Partial<Recorded> = {}): Recorded => ({
  childId,
  unit: '31510',
  seen: 1,
  command: { kind: 'contact', way: 'visit', on: '2023-07-03' },
  ...more,
});
