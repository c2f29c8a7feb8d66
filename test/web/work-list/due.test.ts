import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../web/work-list/due.ts';
import { deadlinesOf } from './lines.ts';

const reading = { today: '2023-07-03', countedOn: '2023-07-03' };

describe('what is due', () => {
  it.each([
    [{ daysLeft: 5 }, 'calm', 'Liên hệ lần đầu: còn 5 ngày làm việc', 'First contact: 5 working days left'],
    [{ daysLeft: 1 }, 'soon', 'Liên hệ lần đầu: còn 1 ngày làm việc', 'First contact: 1 working day left'],
    [
      { daysLeft: 0, dueOn: '2023-07-03' },
      'soon',
      'Liên hệ lần đầu: hôm nay là hạn cuối',
      'First contact: due today',
    ],
    [
      { daysLeft: -3, dueOn: '2023-06-28', next: 'dossier' },
      'late',
      'Nộp hồ sơ: quá hạn 3 ngày làm việc',
      'Dossier: late by 3 working days',
    ],
    [
      { snoozed: true },
      'put_off',
      'Liên hệ lần đầu: còn 5 ngày làm việc',
      'First contact: 5 working days left',
    ],
  ] as const)('is told in words and a tone: %o', (more, tone, vi, en) => {
    expect(dueOf(deadlinesOf(more), reading)).toEqual({ tone, words: { vi, en } });
  });

  it('is told by its last day on a list that was kept on another day', () => {
    const later = { ...reading, today: '2023-07-08' };
    const past = { ...reading, today: '2023-07-12' };

    expect(dueOf(deadlinesOf(), later)).toEqual({
      tone: 'soon',
      words: { vi: 'Liên hệ lần đầu: hạn 10/07/2023', en: 'First contact: due 10/07/2023' },
    });
    expect(dueOf(deadlinesOf(), past).words.vi).toBe('Liên hệ lần đầu: quá hạn từ 10/07/2023');
    expect(dueOf(deadlinesOf(), past).tone).toBe('late');
  });
});
