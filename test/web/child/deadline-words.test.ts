import { describe, expect, it } from 'vitest';
import { stepOwed, timeLeft } from '../../../web/child/deadline-words.ts';

describe('the time that is left', () => {
  it.each([
    [3, false, 'Còn 3 ngày làm việc', '3 working days left'],
    [1, false, 'Còn 1 ngày làm việc', '1 working day left'],
    [0, false, 'Hôm nay là hạn cuối', 'Due today'],
    [0, true, 'Vừa quá hạn', 'Just late'],
    [-1, true, 'Quá hạn 1 ngày làm việc', 'Late by 1 working day'],
    [-4, true, 'Quá hạn 4 ngày làm việc', 'Late by 4 working days'],
  ])('with %i days left, late: %s', (daysLeft, late, vi, en) => {
    expect(timeLeft({ daysLeft, late })).toEqual({ vi, en });
  });

  it('goes with the step that is owed and its day', () => {
    expect(stepOwed({ next: 'contact', dueOn: '2026-03-09' })).toEqual({
      vi: 'Liên hệ gia đình lần đầu, hạn 09/03/2026',
      en: 'First contact with the family, by 09/03/2026',
    });
  });
});
