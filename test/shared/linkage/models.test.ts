import { describe, expect, it } from 'vitest';
import { birthsToResidents } from '../../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';

describe.each([childrenToCards, birthsToResidents])('the model of $id', (task) => {
  const { comparisons, model } = task.pass('month');

  it('knows every level of every comparison and no other', () => {
    for (const { field, levels } of comparisons) {
      expect(Object.keys(model.fields[field] ?? {}).sort(), field).toEqual(levels.map(({ id }) => id).sort());
    }
    expect(Object.keys(model.fields).sort()).toEqual(comparisons.map(({ field }) => field).sort());
  });

  it('has shares that are possible and add up to one', () => {
    for (const [field, levels] of Object.entries(model.fields)) {
      const odds = Object.values(levels);
      expect(
        odds.every(({ m, u }) => m > 0 && m < 1 && u > 0 && u < 1),
        field,
      ).toBe(true);
      expect(
        odds.reduce((sum, { m }) => sum + m, 0),
        field,
      ).toBeCloseTo(1, 3);
      expect(
        odds.reduce((sum, { u }) => sum + u, 0),
        field,
      ).toBeCloseTo(1, 3);
    }
  });

  it('never holds the worst level of a field for evidence in favour', () => {
    for (const { field, levels } of comparisons) {
      const worst = model.fields[field]?.[levels.at(-1)?.id ?? ''];
      if (field !== 'place') expect((worst?.m ?? 1) < (worst?.u ?? 0), field).toBe(true);
    }
  });
});
