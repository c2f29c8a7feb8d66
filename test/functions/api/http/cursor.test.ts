import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keyCursors, pageOf } from '../../../../functions/api/http/cursor.ts';
import { Problem } from '../../../../functions/api/http/problem.ts';

const LIST = { of: 'cases', unit: '31501' };
const KEY = z.object({ at: z.iso.datetime(), id: z.string() });
const CURSORS = keyCursors(LIST, KEY);
const HERE = { at: '2026-11-29T10:00:00.000Z', id: 'c-2' };

/** Refused by both kinds of pages. */
const FOREIGN: [string, string][] = [
  ['of another unit', keyCursors({ ...LIST, unit: '31502' }, KEY).after(HERE)],
  ['that nobody gave', Buffer.from('{"of":"x","after":1}').toString('base64url')],
  ['that is no cursor', '%%%'],
];

describe('a cursor by key', () => {
  it('says after which key its own list goes on, and nothing more of the line', () => {
    const cursor = CURSORS.after({ ...HERE, ...{ name: 'x' } });

    expect(CURSORS.keyOf(cursor)).toEqual(HERE);
    expect(CURSORS.keyOf(undefined)).toBeUndefined();
  });

  it.each([
    ...FOREIGN,
    ['of lines in an order of their own', pageOf(['a', 'b'], String, { list: LIST, limit: 1 }).next],
  ])('%s is refused', (_, cursor) => {
    expect(() => CURSORS.keyOf(cursor)).toThrow(Problem);
  });
});

describe('pages of a list', () => {
  it.each([...FOREIGN, ['by key', CURSORS.after(HERE)]])('begin at no cursor %s', (_, cursor) => {
    expect(() => pageOf(['a'], String, { list: LIST, limit: 1, cursor })).toThrow(Problem);
  });

  it('hold every line once, in order', () => {
    const lines = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 7 }), (drawn, limit) => {
        const all = drawn.sort();
        const read: string[] = [];
        let cursor: string | undefined;
        do {
          const page = pageOf(all, (line) => line, { list: LIST, cursor, limit });
          expect(page.lines.length).toBeLessThanOrEqual(limit);
          read.push(...page.lines);
          cursor = page.next;
        } while (cursor !== undefined);
        expect(read).toEqual(all);
      }),
    );
  });

  it('go on where they were when the last line shown is gone', () => {
    const first = pageOf(['a', 'b', 'c', 'd'], String, { list: LIST, limit: 2 });

    expect(pageOf(['a', 'c', 'd'], String, { list: LIST, limit: 2, cursor: first.next }).lines).toEqual([
      'c',
      'd',
    ]);
    expect(pageOf(['x', 'b', 'y', 'c'], String, { list: LIST, limit: 2, cursor: first.next }).lines).toEqual([
      'y',
      'c',
    ]);
  });
});
