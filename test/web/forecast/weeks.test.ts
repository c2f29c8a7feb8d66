import { describe, expect, it } from 'vitest';
import { byDay, byWeek, sumOf } from '../../../web/forecast/weeks.ts';

const AHEAD = { from: '2023-07-01', to: '2023-08-29' };
const COUNTS = [
  { on: '2023-07-01', children: 2 },
  { on: '2023-07-07', children: 1 },
  { on: '2023-07-08', children: 4 },
  { on: '2023-08-29', children: 3 },
];

describe('the days ahead', () => {
  it('are nine weeks of sixty days, empty ones included, and no child is lost', () => {
    const weeks = byWeek(COUNTS, AHEAD);

    expect(weeks).toHaveLength(9);
    expect(weeks.slice(0, 3).map(({ children }) => children)).toEqual([3, 4, 0]);
    expect(weeks.at(-1)).toEqual({ from: '2023-08-26', to: '2023-08-29', children: 3 });
    expect(sumOf(weeks)).toBe(sumOf(COUNTS));
  });

  it('are the days that have a child where days are asked for', () => {
    const days = byDay(COUNTS);

    expect(days[1]).toEqual({ from: '2023-07-07', to: '2023-07-07', children: 1 });
    expect(days).toHaveLength(COUNTS.length);
  });
});
