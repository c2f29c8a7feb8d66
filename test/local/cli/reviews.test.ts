import { describe, expect, it } from 'vitest';
import type { ComparedCard, Explanation } from '../../../functions/api/explain.ts';
import type { ReviewCandidate } from '../../../functions/reconcile-province/review-lines.ts';
import { printExplanation } from '../../../local/cli/print/explanation.ts';
import { printDecided, printDecisions, printReviews } from '../../../local/cli/print/reviews.ts';

const AT = '2023-07-01T03:00:00.000Z';
const LEVELS = [
  {
    field: 'prior',
    level: 'expected',
    label: { vi: 'Trước khi so sánh', en: 'Before comparing' },
    weight: -5.6,
  },
  { field: 'name', level: 'equal', label: { vi: 'Họ tên: giống hệt', en: 'Name: same' }, weight: 16.4 },
];
const CANDIDATE: ReviewCandidate = {
  card: '190798',
  key: 'C1',
  probability: 0.999,
  weight: 10.8,
  doubt: { code: 'decided_different', vi: 'Dữ liệu đã thay đổi', en: 'The data have changed' },
  heldBy: 'other-child',
  decided: { decision: 'different', by: 'account-7', at: AT, reason: 'twin_or_sibling' },
  changes: [
    {
      side: 'card',
      field: 'personal_id',
      change: 'changed',
      vi: 'Số định danh trên thẻ đã thay đổi',
      en: 'It has',
    },
  ],
  levels: LEVELS,
};
const CARD: ComparedCard = {
  card: '64025f',
  key: 'C2',
  status: 'active',
  validFrom: '2018-03-22',
  validTo: '2019-10-06',
  obstacle: { code: 'expired', vi: 'Thẻ hết hạn', en: 'Card expired' },
  probability: 0.3,
  weight: 10.8,
  levels: LEVELS,
};

function explanation(changes: Partial<Explanation> = {}): string {
  const sources = { births: ['B1'], residents: [], cards: [] };
  return printExplanation({
    asOf: '2023-06-30',
    child: {
      childId: 'han',
      standing: 'in_scope',
      status: 'uncovered',
      cause: 'expired',
      probability: 0,
      sources,
    },
    held: [],
    asked: [],
    nearest: [],
    ...changes,
  });
}

describe('questions for reviewers', () => {
  it('say why, what was decided, what changed and how to answer, Vietnamese first', () => {
    const lines = printReviews([{ childId: 'han', candidates: [CANDIDATE] }]).split('\n');

    expect(lines).toEqual(
      expect.arrayContaining([
        'Dữ liệu đã thay đổi. / The data have changed.',
        'Hiện gắn cho trẻ other-child. / Given to child other-child today.',
        'Quyết định ngày 2023-07-01 của account-7: không phải thẻ của trẻ (thẻ của anh chị em). / Decided on 2023-07-01 by account-7: not the child’s card (card of a twin or sibling).',
        '- Số định danh trên thẻ đã thay đổi. / It has.',
        'bao-phu review decide han 190798 same',
        'bao-phu review decide han 190798 different',
      ]),
    );
  });

  it('may be none', () => {
    expect(printReviews([])).toBe('Không có trẻ nào cần xem. / Nobody needs looking at.');
  });
});

describe('decisions', () => {
  const made = { childId: 'han', card: '190798', decision: 'same', by: 'account-7', at: AT } as const;

  it('are listed with what they rest on and whether they stand', () => {
    const text = printDecisions([
      { ...made, reason: 'saw_papers', superseded: false },
      { ...made, decision: 'different', superseded: true },
    ]);

    expect(text).toContain('đã xem giấy tờ / papers seen');
    expect(text).toMatch(/không phải thẻ của trẻ .* đã thay \/ superseded/);
    expect(printDecisions([])).toContain('Chưa có quyết định nào. / None yet.');
  });

  it('say which one they take the place of', () => {
    const text = printDecided({ ...made, supersedes: { decision: 'different', by: 'account-8', at: AT } });

    expect(text).toContain('Thay quyết định ngày 2023-07-01 (không phải thẻ của trẻ).');
  });
});

describe('an explanation', () => {
  it('says what keeps a held card from covering, and that no other comes near', () => {
    const text = explanation({ held: [CARD] });

    expect(text).toContain('Thẻ hết hạn (2018-03-22 – 2019-10-06). / Card expired.');
    expect(text).toContain('Không có thẻ nào khác trong dữ liệu gần giống với trẻ này.');
  });

  it('says of a near card why it was not taken', () => {
    const why = { code: 'of_other_child', childId: 'ha', vi: 'Đã gắn cho trẻ ha', en: 'Given to child ha' };

    const text = explanation({ nearest: [{ ...CARD, why }] });

    expect(text).toContain('Đã gắn cho trẻ ha. / Given to child ha.');
    expect(text).not.toContain('Không có thẻ nào khác');
  });

  it('adds the steps up', () => {
    expect(explanation({ held: [CARD] })).toMatch(/Tổng \/ Sum +\+10\.8\nXác suất \/ probability 30\.00 %/);
  });

  it('tells the id that was asked for where that child was merged', () => {
    expect(explanation({ mergedFrom: 'old' })).toContain('Đã gộp từ mã old. / Merged from id old.');
  });
});
