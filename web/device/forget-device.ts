import { deleteDB } from 'idb';
import { DEVICE } from './open-device.ts';

/** Has this device forget everything about children: lists, pages and what was not sent yet. */
export async function forgetDevice(): Promise<void> {
  await deleteDB(DEVICE);
}
