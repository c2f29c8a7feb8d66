import { isKnown } from './kept-lists.ts';
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
