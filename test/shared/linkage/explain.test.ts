import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import { compare, doubtInWords, explain } from '../../../shared/linkage/explain.ts';
import { link } from '../../../shared/linkage/link.ts';
import { card, child } from './people.ts';

const spec = childrenToCards.pass('month');

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

  it('holds no name, number or date of the child', () => {
    const [left, right] = [child('a'), card('x')];

    const text = JSON.stringify(explain(compare(left, right, spec), spec));

    expect(text).not.toMatch(/Khải|Sen|2020|3150|94000/);
  });
});

describe('doubtInWords', () => {
  it('has words for the doubts of the engine and of every guard', () => {
    const ids = ['tie', 'low_probability', 'better_owner', 'double', ...spec.guards.map(({ id }) => id)];

    for (const id of ids) expect(doubtInWords(id, spec).vi, id).not.toBe(id);
  });
});

describe('compare', () => {
  it('weighs any pair, also one that was never a candidate', () => {
    const stranger = card('x', {
      names: ['Thạch Minh Tâm'],
      guardians: ['Thạch Thị Na'],
      dates: ['2018-11-20'],
    });

    expect(compare(child('a'), stranger, spec).probability).toBeLessThan(0.001);
  });
});
