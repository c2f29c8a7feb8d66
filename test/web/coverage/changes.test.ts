import { describe, expect, it } from 'vitest';
import { mostChanged } from '../../../web/coverage/changes.ts';

const counted = (uncovered: number) => ({ inScope: 100, covered: 100 - uncovered, uncovered, unsure: 0 });

describe('the units that changed most', () => {
  it('are the five with the largest change either way, without those that stayed', () => {
    const rows = [3, 0, -8, 1, 8, -2, 5].map((change, at) => ({
      unit: `${at}`,
      name: `Xã ${at}`,
      from: counted(10),
      to: counted(10 + change),
    }));

    const most = mostChanged(rows);

    expect(most.map(({ change }) => change)).toEqual([8, -8, 5, 3, -2]);
  });
});
