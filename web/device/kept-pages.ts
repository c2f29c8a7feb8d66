import { isKnown, listsOf } from './kept-lists.ts';
import type { Device, KeptPage } from './schema.ts';

/** Keeps the page of a child, unless whose it is has signed out meanwhile. */
export async function keepPage(device: Device, page: KeptPage): Promise<void> {
  if (isKnown(page.subject)) await device.put('pages', page);
}

export function findPage(
  device: Device,
  { subject, childId }: Pick<KeptPage, 'subject' | 'childId'>,
): Promise<KeptPage | undefined> {
  return device.get('pages', [subject, childId]);
}

/** Has the device forget a child that its reader may not see any more: its page, and its line of every list. */
export async function dropChild(
  device: Device,
  { subject, childId }: Pick<KeptPage, 'subject' | 'childId'>,
): Promise<void> {
  const tx = device.transaction(['pages', 'lists'], 'readwrite');
  await tx.objectStore('pages').delete([subject, childId]);
  const lists = tx.objectStore('lists');
  for (const list of await lists.getAll(listsOf(subject))) {
    const lines = list.lines.filter((line) => line.childId !== childId);
    if (lines.length < list.lines.length) await lists.put({ ...list, lines });
  }
  await tx.done;
}
