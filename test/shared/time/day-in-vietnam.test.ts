import { describe, expect, it } from 'vitest';
import { dayInVietnam } from '../../../shared/time/day-in-vietnam.ts';

describe('dayInVietnam', () => {
  it('is the day of Vietnam, seven hours ahead of UTC', () => {
    expect(dayInVietnam(new Date('2023-06-29T16:59:59Z'))).toBe('2023-06-29');
    expect(dayInVietnam(new Date('2023-06-29T17:00:00Z'))).toBe('2023-06-30');
  });
});
