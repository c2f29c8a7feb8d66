import { describe, expect, it } from 'vitest';
import { reasonOnPage, toDoOnPage, withoutCase } from '../../../web/child/reason.ts';
import type { ChildPage } from '../../../web/child/words.ts';
import { aCase, aPage } from './a-page.ts';

const CARD: ChildPage['held'][number] = {
  ref: 'abcdef',
  probability: 1,
  weight: 12,
  levels: [],
  status: 'active',
  validTo: '2026-09-30',
};
const EXPIRED = { ...CARD, validTo: '2030-01-01', obstacle: { code: 'withdrawn', vi: '', en: '' } };

describe('why a child is on the page', () => {
  it('is the sentence of the API where it is flagged', () => {
    const why = { vi: 'Chưa từng được cấp thẻ BHYT.', en: 'No card.' };

    expect(reasonOnPage(aPage({ why }))).toEqual(why);
  });

  it('is the card that covers it, and until when', () => {
    const page = aPage({ status: 'covered', held: [EXPIRED, CARD] });

    expect(reasonOnPage(page).vi).toBe('Trẻ đã có thẻ BHYT còn hiệu lực đến ngày 30/09/2026.');
  });

  it('is what takes it out of scope', () => {
    const { status: _, ...page } = aPage({ standing: 'aged_out' });

    expect(reasonOnPage(page).vi).toBe('Trẻ đã đủ 6 tuổi (72 tháng) nên không thuộc diện theo dõi.');
  });
});

describe('what to do', () => {
  const cause = { code: 'expired', vi: '', en: '', toDo: { vi: 'Đề nghị gia hạn thẻ', en: 'Renew' } };

  it('is what the cause asks for while the case is open', () => {
    expect(toDoOnPage(aPage({ cause }))).toEqual(cause.toDo);
    expect(toDoOnPage(aPage({ cause, case: aCase({ stage: 'closed' }) }))).toBeUndefined();
  });

  it('is to look at the papers of a child nobody is sure of', () => {
    expect(toDoOnPage(aPage({ status: 'unsure' }))?.vi).toContain('giấy khai sinh');
  });

  it('is nothing without a case, and that is said', () => {
    const { case: _, ...page } = aPage({ status: 'covered' });

    expect(toDoOnPage(page)).toBeUndefined();
    expect(withoutCase(page)?.vi).toContain('xã không phải làm gì');
    expect(withoutCase({ ...page, status: 'unsure' })?.vi).toContain('rà soát');
  });
});
