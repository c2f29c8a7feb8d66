import { describe, expect, it } from 'vitest';
import { rememberer } from '../../../shared/store/remember.ts';

/** A reader that counts how often it was asked for each name. */
function shelf(contents: Record<string, string>) {
  const asked: string[] = [];
  const remembered = rememberer<string>(2);
  const read = (name: string) =>
    remembered(name, async () => {
      asked.push(name);
      return contents[name];
    });
  return { read, asked };
}

describe('what was read once', () => {
  it('is not read again', async () => {
    const { read, asked } = shelf({ a: 'A' });

    expect([await read('a'), await read('a')]).toEqual(['A', 'A']);
    expect(asked).toEqual(['a']);
  });

  it('is asked for again while it is not there', async () => {
    const contents: Record<string, string> = {};
    const { read } = shelf(contents);

    expect(await read('a')).toBeUndefined();
    contents.a = 'A';
    expect(await read('a')).toBe('A');
  });

  it('is forgotten when there is more than it may hold', async () => {
    const { read, asked } = shelf({ a: 'A', b: 'B', c: 'C' });

    for (const name of ['a', 'b', 'c', 'a']) await read(name);

    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
