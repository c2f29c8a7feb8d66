import type { Device } from './schema.ts';

/** Has the device forget lists and pages that were read before an instant. What was not sent stays, however old. */
export async function dropOlderThan(device: Device, instant: Date): Promise<void> {
  const before = IDBKeyRange.upperBound(instant.toISOString(), true);
  const tx = device.transaction(['lists', 'pages'], 'readwrite');
  const [lists, pages] = [tx.objectStore('lists'), tx.objectStore('pages')];
  // By their keys: a list is half a megabyte, which a cheap phone takes a while to read.
  for (const key of await lists.index('takenAt').getAllKeys(before)) await lists.delete(key);
  for (const key of await pages.index('takenAt').getAllKeys(before)) await pages.delete(key);
  await tx.done;
}
