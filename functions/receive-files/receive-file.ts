import type { Drops } from '../../shared/store/book/drops.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { FunctionContext } from '../context.ts';
import { isRefused, type RefusedDrop, readDrop } from './drop.ts';
import { type Dropped, droppedIn } from './dropped.ts';
import { refuseDrop } from './refuse-drop.ts';
import { takeDrop } from './take-drop.ts';

/**
 * Does what a message asks for: takes the file, or refuses it for good. A file that is not there any more was taken when the
 * message came before, and a folder is no file. Throws where the message should come again.
 */
export async function receiveFile(
  context: FunctionContext,
  body: string,
  provinces: readonly UnitCode[],
): Promise<void> {
  const { store } = context;
  const found = await find(store.drops, droppedIn(body));
  const drop = found && readDrop(found.dropped.key, found.size, provinces);
  if (found === undefined || drop === undefined) return;
  if (!isRefused(drop)) return takeDrop(context, drop, found.dropped);
  await refuseDrop(store, drop, found.dropped);
  tell(context, drop);
}

/**
 * EventBridge gives keys as they are, notifications of S3 itself give them URL-encoded: the key as it is told first, so that a
 * name with `%` or `+` is found under its own name.
 */
async function find(drops: Drops, dropped: Dropped): Promise<{ dropped: Dropped; size: number } | undefined> {
  for (const key of new Set([dropped.key, decoded(dropped.key)])) {
    const size = await drops.sizeOf({ ...dropped, key });
    if (size !== undefined) return { dropped: { ...dropped, key }, size };
  }
  return undefined;
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}

/** For whoever operates: by the code alone. Files of no province of ours are counted under `00`. */
function tell({ observe, measure }: FunctionContext, { province = '00', refused }: RefusedDrop): void {
  observe?.({ step: `${refused}: a dropped file is refused`, done: 1, total: 1 });
  measure?.({ province, figures: { refusedDrops: 1 } });
}
