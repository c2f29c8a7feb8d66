import type { Store } from '../../shared/store/open-store.ts';
import { workNameOf } from '../imports/imports.ts';
import type { RefusedDrop } from './drop.ts';
import { DROP_REFUSALS } from './drop-refusals.ts';
import type { Dropped } from './dropped.ts';

/**
 * Keeps the refusal of a dropped file where the officer looks for imports: as one that was refused, the last that was sent of
 * its feed. Where its folder names no province or feed of ours there is no such place. Told of again, it is the same one.
 */
export async function refuseDrop(store: Store, drop: RefusedDrop, dropped: Dropped): Promise<void> {
  const { province, feed, mode = 'snapshot', name, refused: code } = drop;
  if (province === undefined || feed === undefined) return;
  const { dropId, at } = dropped;
  const importId = dropId.slice(0, 16);
  if ((await store.imports.find(province, importId)) !== undefined) return;
  const command = { province, feed, mode, files: [{ name }] };
  const problem = { code, ...DROP_REFUSALS[code] };
  await store.works.order({
    province,
    name: workNameOf({ province, importId }),
    attempt: 1,
    state: 'refused',
    order: { function: 'import-feed', command },
    problem,
    orderedAt: at,
    endedAt: at,
  });
  await store.feedMarks.set(province, feed, { sent: { importId, at } });
  await store.imports.add({ province, feed, importId, state: 'waiting', startedAt: at, command });
}
