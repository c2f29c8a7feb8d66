import type { Device } from './schema.ts';

const OLD = ['lists', 'pages', 'own'] as const;

/** Has the device forget lists and pages that were read before an instant. What was not sent stays, however old. */
export async function dropOlderThan(device: Device, instant: Date): Promise<void> {
  const before = IDBKeyRange.upperBound(instant.toISOString(), true);
  const tx = device.transaction(OLD, 'readwrite');
  for (const name of OLD) {
    const store = tx.objectStore(name);
    // By their keys: a list is half a megabyte, which a cheap phone takes a while to read.
    for (const key of await store.index('takenAt').getAllKeys(before)) await store.delete(key);
  }
  await tx.done;
}
