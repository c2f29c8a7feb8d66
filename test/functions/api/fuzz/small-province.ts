import type { FunctionContext } from '../../../../functions/context.ts';
import { ImportCommand } from '../../../../functions/import-feed/command.ts';
import { importFeed } from '../../../../functions/import-feed/import-feed.ts';
import { makeProvince } from '../../../../local/province/make-province.ts';
import { AS_OF, night } from '../../world.ts';

const OPTIONS = { province: '94', map: '2023', asOf: AS_OF, children: 240, uncovered: 60, seed: 11 } as const;
const FEEDS = ['units', 'births', 'residents', 'cards'] as const;

/** Has a small synthetic province imported and reconciled, with every kind of mistake the files of agencies hold. */
export async function settleProvince(context: FunctionContext): Promise<void> {
  const { files } = makeProvince({ ...OPTIONS, noise: 2 });
  for (const feed of FEEDS) {
    const sources = [];
    for (const { name, bytes } of files.filter((file) => file.feed === feed))
      sources.push({ name, sha256: await context.store.book.putRaw(bytes) });
    const command = { province: OPTIONS.province, feed, mode: 'snapshot', files: sources, release: true };
    await importFeed(context, ImportCommand.parse(command));
  }
  await night(context, AS_OF, true);
}
