import { describe, expect, it } from 'vitest';
import { birthsToResidents } from '../../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import type { LevelDescription } from '../../../shared/linkage/model.ts';
import { registerDoubles } from '../../../shared/linkage/register-doubles.ts';

const sumOf = (levels: readonly LevelDescription[], share: 'm' | 'u'): number =>
  levels.reduce((sum, level) => sum + level[share], 0);

const TASKS = [
  ...[childrenToCards, birthsToResidents].map((task) => ({
    id: task.id,
    model: task.pass('month').model,
    passes: [task.pass('month'), task.pass('province')],
  })),
  { id: 'register-doubles', model: registerDoubles({}).model, passes: [registerDoubles({})] },
];

describe.each(TASKS)('the model of $id', ({ id, model, passes }) => {
  it('speaks only of what people can be compared and blocked by', () => {
    for (const spec of passes) {
      expect(spec.comparisons).toHaveLength(model.fields.length);
      expect(spec.blocking.length).toBeGreaterThan(0);
      expect(spec.id).toBe(id);
    }
  });

  it('has passes of the names they are asked for', () => {
    expect(passes.map(({ pass }) => pass)).toEqual(Object.keys(model.blocking));
  });

  it('has shares that are possible and add up to one', () => {
    for (const { field, levels } of model.fields) {
      expect(
        levels.every(({ m, u }) => m > 0 && m <= 1 && u > 0 && u <= 1),
        field,
      ).toBe(true);
      expect(Math.abs(sumOf(levels, 'm') - 1), field).toBeLessThan(0.01);
      expect(sumOf(levels, 'u'), field).toBeCloseTo(1, 3);
    }
  });

  it('never holds the worst level of a field for evidence in favour', () => {
    for (const { field, levels } of model.fields) {
      const worst = levels.at(-1);
      if (field !== 'place') expect((worst?.m ?? 1) < (worst?.u ?? 0), field).toBe(true);
    }
  });

  it('names every level in both languages', () => {
    const labels = model.fields.flatMap(({ label, levels }) => [
      label,
      ...levels.map((level) => level.label),
    ]);
    expect(labels.every(({ vi, en }) => vi.length > 0 && en.length > 0)).toBe(true);
  });
});
