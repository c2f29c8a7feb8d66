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

const Position = z.strictObject({ of: z.string(), after: z.string() });

/**
 * Where the next page begins, for the one list it was given for. It opens nothing: whoever brings it back is let pass by
 * their own scope, and a cursor of another list is refused.
 */
export function cursorFor(list: object, after: string): string {
  return Buffer.from(JSON.stringify({ of: nameOf(list), after })).toString('base64url');
}

/** What `cursorFor` was told to begin after; nothing for the first page. @throws Problem E8400 a cursor of another list */
export function afterOf(list: object, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const position = Position.safeParse(parsed(cursor));
  if (!position.success || position.data.of !== nameOf(list))
    throw new Problem('E8400', { fields: ['cursor'] });
  return position.data.after;
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

/** One page of lines in order, each named by a key that sorts as the lines do. */
export function pageOf<Line>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
  { list, cursor, limit }: { list: object; cursor?: string | undefined; limit: number },
): { lines: Line[]; next?: string } {
  const after = afterOf(list, cursor);
  const rest = after === undefined ? lines : lines.filter((line) => keyOf(line) > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  if (rest.length <= limit || last === undefined) return { lines: page };
  return { lines: page, next: cursorFor(list, keyOf(last)) };
}
