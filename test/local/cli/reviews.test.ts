import { describe, expect, it } from 'vitest';
import type { ComparedCard, Explanation } from '../../../functions/children/explain.ts';
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
        'bao-phu review decide han C1 same',
        'bao-phu review decide han C1 different',
      ]),
    );
  });

  it('ask of a double whether two children are one', () => {
    const { decided: _, changes: __, ...double } = { ...CANDIDATE, sameAs: 'other-child' };
    const text = printReviews([{ childId: 'han', candidates: [double] }]);

    expect(text).toContain('Có phải cùng một trẻ với other-child? / Is it one child with other-child?');
    expect(text).toContain('\nbao-phu review decide han other-child same\n');
  });

  it('quote a reference with blanks as a shell takes it', () => {
    const text = printReviews([{ childId: 'han', candidates: [{ ...CANDIDATE, key: "BH 12'a" }] }]);

    expect(text).toContain(`bao-phu review decide han 'BH 12'\\''a' same`);
  });

  it('never call a doubtful pair certain', () => {
    const [likely, unlikely] = [0.99999, 0.00001].map((probability) =>
      printReviews([{ childId: 'han', candidates: [{ ...CANDIDATE, probability }] }]),
    );

    expect(likely).toContain('Xác suất / probability > 99.9 %');
    expect(unlikely).toContain('Xác suất / probability < 0.1 %');
  });

  it('write every minus as one sign, and never before nought', () => {
    const levels = LEVELS.map((level) => ({ ...level, weight: level.weight < 0 ? -0.04 : -1 }));
    const text = printReviews([{ childId: 'han', candidates: [{ ...CANDIDATE, levels }] }]);

    expect(text).toMatch(/Before comparing +\+0\.0\n.* −1\.0\n/);
  });

  it('may be none', () => {
    expect(printReviews([])).toBe('Không có trẻ nào cần xem. / Nobody needs looking at.');
  });
});

describe('decisions', () => {
  const made = { childId: 'han', card: 'C1', decision: 'same', by: 'account-7', at: AT } as const;

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

  it('on two children say that of them', () => {
    const { card: _, ...word } = made;
    const line = { ...word, otherId: 'ha' };

    expect(printDecided(line)).toContain('Đã ghi: han và ha là cùng một trẻ; ');
    expect(printDecisions([{ ...line, decision: 'different', superseded: false }])).toMatch(
      /han +ha +là hai trẻ khác nhau \/ two children/,
    );
    expect(printDecisions([{ ...line, superseded: false, mergedInto: 'ha' }])).toMatch(/còn \/ yes +ha\n?$/);
  });
});

describe('an explanation', () => {
  it('says what keeps a held card from covering, and that no other comes near', () => {
    const text = explanation({ held: [CARD] });

    expect(text).toContain('Thẻ hết hạn (2018-03-22 – 2019-10-06). / Card expired.');
    expect(text).toContain('Không có thẻ nào khác trong dữ liệu gần giống với trẻ này.');
  });

  it('gives a person’s word, and no weight, as the reason of a card given by one', () => {
    const why = { code: 'decided_same', vi: 'officer xác nhận', en: 'officer decided', by: 'officer' };
    const { obstacle: _, ...valid } = CARD;
    const child = { childId: 'han', standing: 'in_scope', status: 'covered', probability: 1 } as const;
    const sources = { births: ['B1'], residents: [], cards: ['C2'] };

    const text = explanation({ child: { ...child, sources }, held: [{ ...valid, probability: 1, why }] });

    expect(text).toContain('officer xác nhận. / officer decided.');
    expect(text).toMatch(/probability of cover +do người quyết định \/ decided by a person/);
    expect(text).not.toMatch(/100|Tổng|99\.9/);
  });

  it('has no probability for a child out of scope, and is never certain of another', () => {
    const child = { childId: 'han', standing: 'aged_out', probability: 0 } as const;
    const sources = { births: [], residents: [], cards: [] };

    expect(explanation({ child: { ...child, sources } })).toMatch(/probability of cover +–\n/);
    expect(explanation()).toMatch(/probability of cover +< 0\.1 %\n/);
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
