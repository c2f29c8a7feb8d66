import { hash } from 'node:crypto';
import { z } from 'zod';
import { Problem } from './problem.ts';

/** Most lines a page holds, and how many where nothing is asked. */
export const MOST_LINES = 500;
const USUAL_LINES = 100;

/** The part of a query every list has. */
export const Page = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_LINES).default(USUAL_LINES),
};

/** How many whole records, each of some kilobytes, one page holds at most and usually. */
export const FewLines = z.coerce.number().int().min(1).max(50).default(20);

const Position = z.strictObject({ of: z.string(), after: z.string(), at: z.int().min(0) });

/** Where a page begins: after a line, or where that line stood if it is gone by now. */
interface Position {
  after: string;
  at: number;
}

/**
 * Where the next page begins, for the one list it was given for. It opens nothing: whoever brings it back is let pass by
 * their own scope, and a cursor of another list is refused. `after` names a line by its id: a cursor stands in addresses
 * and logs, where nothing may tell of a person.
 */
function cursorFor(list: object, { after, at }: Position): string {
  return Buffer.from(JSON.stringify({ of: nameOf(list), after, at })).toString('base64url');
}

/** What `cursorFor` was told; nothing for the first page. @throws Problem E8400 a cursor of another list */
function positionOf(list: object, cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const position = Position.safeParse(parsed(cursor));
  if (!position.success || position.data.of !== nameOf(list))
    throw new Problem('E8400', { fields: ['cursor'] });
  return position.data;
}

/**
 * Cursors of a list that the store reads by a key, from right after it on: they hold the key of the last line shown, so that
 * the list goes on there wherever that line is by now. A key tells of no person.
 */
export function keyCursors<Key extends object>(list: object, key: z.ZodType<Key>) {
  const Placed = z.strictObject({ of: z.literal(nameOf(list)), key });
  return {
    /** The key a page begins after; none for the first. @throws Problem E8400 a cursor of another list */
    keyOf: (cursor: string | undefined): Key | undefined => {
      if (cursor === undefined) return undefined;
      const placed = Placed.safeParse(parsed(cursor));
      if (!placed.success) throw new Problem('E8400', { fields: ['cursor'] });
      return placed.data.key as Key;
    },
    /** Goes on after a line, of which no more than the key is taken. */
    after: (line: Key): string =>
      Buffer.from(JSON.stringify({ of: nameOf(list), key: key.parse(line) })).toString('base64url'),
  };
}

function nameOf(list: object): string {
  return hash('sha256', JSON.stringify(list)).slice(0, 16);
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** One page of lines in the order given, each named by its id. */
export function pageOf<Line>(
  lines: readonly Line[],
  idOf: (line: Line) => string,
  { list, cursor, limit }: { list: object; cursor?: string | undefined; limit: number },
): { lines: Line[]; next?: string } {
  const position = positionOf(list, cursor);
  const known = position === undefined ? -1 : lines.findIndex((line) => idOf(line) === position.after);
  const from = position !== undefined && known < 0 ? position.at : known + 1;
  const page = lines.slice(from, from + limit);
  const last = page.at(-1);
  if (from + limit >= lines.length || last === undefined) return { lines: page };
  return { lines: page, next: cursorFor(list, { after: idOf(last), at: from + limit - 1 }) };
}
