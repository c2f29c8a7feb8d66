import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapLimit } from '../../../shared/store/map-limit.ts';

describe('mapLimit', () => {
  it('keeps the order of the items whatever finishes first', async () => {
    const waits = [9, 1, 5, 0, 3];

    const results = await mapLimit(waits, 3, async (wait, index) => {
      await pause(wait);
      return `${index}:${wait}`;
    });

    expect(results).toEqual(['0:9', '1:1', '2:5', '3:0', '4:3']);
  });

  it('never has more under way than it may, and as many as it may', async () => {
    let now = 0;
    let most = 0;

    await mapLimit(Array.from({ length: 20 }), 4, async () => {
      most = Math.max(most, ++now);
      await pause(1);
      now -= 1;
    });

    expect(most).toBe(4);
  });

  it('begins nothing after a failure and leaves nothing running', async () => {
    const begun: number[] = [];
    const ended: number[] = [];

    const work = mapLimit([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      await pause(item === 0 ? 1 : 10);
      if (item === 0) throw new Error('first');
      ended.push(item);
    });

    await expect(work).rejects.toThrow('first');
    expect(begun).toEqual([0, 1]);
    expect(ended).toEqual([1]);
  });

  it('does nothing for no items', async () => {
    expect(await mapLimit([], 5, async () => 1)).toEqual([]);
  });
});
