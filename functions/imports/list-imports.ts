import { FEEDS, type Feed } from '../../shared/feeds/records.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { ImportEntry, ImportPosition } from '../../shared/store/registry/imports.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type ImportView, type Looking, viewOf } from './imports.ts';

interface ImportQuestion {
  province: UnitCode;
  feed?: Feed | undefined;
  limit: number;
  after?: ImportPosition | undefined;
}

const LOOKS_AT_ONCE = 8;

/** Imports of a feed, or of all, newest first; `more` where the list goes on. */
export async function listImports(
  context: Looking,
  { province, feed, limit, after }: ImportQuestion,
): Promise<{ imports: ImportView[]; more: boolean }> {
  const feeds = feed === undefined ? FEEDS : [feed];
  const lists = await Promise.all(
    feeds.map((one) => context.store.imports.list(province, one, { limit: limit + 1, after })),
  );
  const found = lists.flat().sort(newestFirst);
  const imports = await mapLimit(found.slice(0, limit), LOOKS_AT_ONCE, (entry) => viewOf(context, entry));
  return { imports, more: found.length > limit };
}

function newestFirst(a: ImportEntry, b: ImportEntry): number {
  const [left, right] = [a, b].map(({ startedAt, importId }) => `${startedAt} ${importId}`) as [
    string,
    string,
  ];
  return left < right ? 1 : -1;
}
