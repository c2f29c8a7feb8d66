import { openDevice } from './open-device.ts';

const READ = ['lists', 'pages', 'units', 'own'] as const;

/**
 * Has this device forget everything about children: lists, pages, and what whoever signs out had not sent. What somebody
 * else recorded here before and could not send stays: it is theirs to send, names no child, and is shown to nobody.
 */
export async function forgetDevice(subject?: string): Promise<void> {
  const device = await openDevice().catch(() => undefined);
  if (device === undefined) return;
  const tx = device.transaction([...READ, 'outbox'] as const, 'readwrite');
  await Promise.all(READ.map((name) => tx.objectStore(name).clear()));
  for await (const cursor of tx.objectStore('outbox')) {
    const { name: _, ...entry } = cursor.value;
    await (entry.subject === subject ? cursor.delete() : cursor.update(entry));
  }
  await tx.done;
}
