import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import { doubtInWords, explain, tieInWords } from '../../../shared/linkage/explain.ts';
import { link } from '../../../shared/linkage/link.ts';
import type { Link } from '../../../shared/linkage/spec.ts';
import { card, child } from './people.ts';

const spec = childrenToCards.pass('month');

/** A pair that had to be weighed: the name on the card has lost its marks. */
function scored(): Pick<Link, 'evidence'> {
  const [found] = link([child('a')], [card('x', { names: ['LY HOANG KHAI'] })], spec).links;
  return found ?? { evidence: [] };
}

describe('explain', () => {
  it('tells the waterfall of a scored link in both languages, adding up to its weight', () => {
    const [found] = link([child('a')], [card('x', { names: ['LY HOANG KHAI'] })], spec).links;

    const steps = found === undefined ? [] : explain(found, spec);

    expect(steps.map(({ label }) => label.vi)).toContain('Người giám hộ: cùng tên người giám hộ');
    expect(steps.map(({ label }) => label.en)).toContain('Place: same commune');
    expect(steps.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(found?.weight ?? 0, 9);
  });

  it('says that a number decided', () => {
    const lefts = [child('a', { personalIds: ['094220000001'] })];
    const [found] = link(lefts, [card('x', { personalIds: ['094220000001'] })], spec).links;

    const steps = found === undefined ? [] : explain(found, spec);

    expect(steps.map(({ label }) => label.en)).toEqual(['Personal number: equal, name checked']);
  });

  it.each([
    ['insurance_no', 'Insurance number: equal, name checked'],
    ['same_holder', 'Same insurance number as a card already given to this child'],
    ['another_number', 'another_number'],
  ])('has words for the rule %s', (field, words) => {
    const [step] = explain({ evidence: [{ field, level: 'borne_out', weight: 12 }] }, spec);

    expect(step).toMatchObject({ field, level: 'borne_out', weight: 12, label: { en: words } });
  });

  it.each([
    [1, 'Họ tên: họ tên giống hệt (hiếm gặp)', 'Name: same name (rare)'],
    [0.9, 'Họ tên: họ tên giống hệt', 'Name: same name'],
    [-0.9, 'Họ tên: họ tên giống hệt', 'Name: same name'],
    [-1, 'Họ tên: họ tên giống hệt (hay gặp)', 'Name: same name (common)'],
  ])('says of a name worth %d bits more than usual how common it is', (rarity, vi, en) => {
    const [step] = explain(
      { evidence: [{ field: 'name', level: 'equal', weight: 13 + rarity, rarity }] },
      spec,
    );

    expect(step?.label).toEqual({ vi, en });
  });

  it('begins with what was likely before comparing', () => {
    const [first] = explain(scored(), spec);

    expect(first).toMatchObject({
      field: 'prior',
      label: { vi: 'Trước khi so sánh', en: 'Before comparing' },
    });
  });

  it('holds no name, number or date of the child', () => {
    const text = JSON.stringify(explain(scored(), spec));

    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toMatch(/Khải|Sen|2020|3150|94000/);
  });
});

describe('doubtInWords', () => {
  it('has words for the doubts of the engine and of every guard', () => {
    const ids = ['tie', 'low_probability', 'better_owner', 'double', ...spec.guards.map(({ id }) => id)];

    for (const id of ids) {
      const { vi, en } = doubtInWords(id, spec);
      expect([vi, en], id).not.toContain(id);
      expect(Math.min(vi.length, en.length), id).toBeGreaterThan(10);
    }
  });

  it('counts the candidates of a tie, or says that another child claims the only one', () => {
    expect(tieInWords(2).en).toBe('2 candidates fit equally well');
    expect(tieInWords(5).vi).toBe('Có 5 ứng viên phù hợp như nhau');
    expect(tieInWords(1)).toEqual({
      vi: 'Có trẻ khác cũng phù hợp như vậy',
      en: 'Another child fits equally well',
    });
  });

  it('repeats a doubt it has no words for', () => {
    expect(doubtInWords('storm', spec)).toEqual({ vi: 'storm', en: 'storm' });
  });
});
