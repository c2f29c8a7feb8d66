import { describe, expect, it } from 'vitest';
import { stepOwed, timeLeft } from '../../../web/child/deadline-words.ts';

describe('the time that is left', () => {
  const TODAY = '2026-03-10';

  it.each([
    [3, '2026-03-13', 'Còn 3 ngày làm việc', '3 working days left'],
    [1, '2026-03-11', 'Còn 1 ngày làm việc', '1 working day left'],
    [0, '2026-03-10', 'Hôm nay là hạn cuối', 'Due today'],
    [0, '2026-03-09', 'Vừa quá hạn', 'Just late'],
    [-1, '2026-03-06', 'Quá hạn 1 ngày làm việc', 'Late by 1 working day'],
    [-4, '2026-03-04', 'Quá hạn 4 ngày làm việc', 'Late by 4 working days'],
  ])('with %i days until %s', (daysLeft, dueOn, vi, en) => {
    expect(timeLeft({ daysLeft, dueOn }, { today: TODAY, countedOn: TODAY })).toEqual({ vi, en });
  });

  it('of a page that was kept on another day is told by the last day alone', () => {
    const kept = { today: TODAY, countedOn: '2026-03-05' };

    expect(timeLeft({ daysLeft: 2, dueOn: '2026-03-09' }, kept).vi).toBe('Quá hạn từ 09/03/2026');
    expect(timeLeft({ daysLeft: 5, dueOn: '2026-03-12' }, kept).vi).toBe('Hạn 12/03/2026');
  });

  it('goes with the step that is owed and its day', () => {
    const owed = { next: 'contact', dueOn: '2026-03-09' } as const;

    expect(stepOwed(owed, { today: TODAY, countedOn: TODAY })).toEqual({
      vi: 'Liên hệ gia đình lần đầu, hạn 09/03/2026',
      en: 'First contact with the family, by 09/03/2026',
    });
    expect(stepOwed(owed, { today: TODAY, countedOn: '2026-03-05' }).vi).toBe('Liên hệ gia đình lần đầu');
  });
});
