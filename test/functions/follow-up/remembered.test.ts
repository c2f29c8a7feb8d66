import { describe, expect, it } from 'vitest';
import { memoryFor, remembered } from '../../../functions/follow-up/remembered.ts';

describe('what is remembered', () => {
  it('is read once by a name, and anew after more than it holds', async () => {
    const keep = remembered<string>(2);
    const reads: string[] = [];
    const ask = (name: string) =>
      keep(name, async () => {
        reads.push(name);
        return `read ${name}`;
      });

    const answers = [await ask('a'), await ask('a'), await ask('b'), await ask('c'), await ask('a')];

    expect(answers).toEqual(['read a', 'read a', 'read b', 'read c', 'read a']);
    expect(reads).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is no failure', async () => {
    const keep = remembered<string>(2);
    const failed = keep('a', async () => Promise.reject(new Error('gone')));

    await expect(failed).rejects.toThrow('gone');
    expect(await keep('a', async () => 'there')).toBe('there');
  });

  it('is kept apart for each source', async () => {
    const memoryOf = memoryFor<string>(2);
    const [one, other] = [{}, {}];

    await memoryOf(one)('a', async () => 'of one');

    expect(await memoryOf(one)('a', async () => 'read again')).toBe('of one');
    expect(await memoryOf(other)('a', async () => 'of the other')).toBe('of the other');
  });
});
