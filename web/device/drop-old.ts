import type { Device } from './schema.ts';

/** Has the device forget lists and pages that were read before an instant. What was not sent stays, however old. */
export async function dropOlderThan(device: Device, instant: Date): Promise<void> {
  const limit = instant.toISOString();
  const tx = device.transaction(['lists', 'pages'], 'readwrite');
  for (const name of ['lists', 'pages'] as const)
    for await (const cursor of tx.objectStore(name)) if (cursor.value.takenAt < limit) await cursor.delete();
  await tx.done;
}
