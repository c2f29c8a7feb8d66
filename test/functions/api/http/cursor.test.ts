import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorFor, pageOf, positionOf } from '../../../../functions/api/http/cursor.ts';
import { Problem } from '../../../../functions/api/http/problem.ts';

const LIST = { of: 'cases', unit: '31501' };
const HERE = { after: 'c-2', at: 2 };

describe('a cursor', () => {
  it('says where its own list goes on', () => {
    expect(positionOf(LIST, cursorFor(LIST, HERE))).toMatchObject(HERE);
    expect(positionOf(LIST, undefined)).toBeUndefined();
  });

  it.each([
    ['of another unit', cursorFor({ ...LIST, unit: '31502' }, HERE)],
    ['that nobody gave', Buffer.from('{"of":"x","after":1}').toString('base64url')],
    ['that is no cursor', '%%%'],
  ])('%s is refused', (_, cursor) => {
    expect(() => positionOf(LIST, cursor)).toThrow(Problem);
  });
});

describe('pages of a list', () => {
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
