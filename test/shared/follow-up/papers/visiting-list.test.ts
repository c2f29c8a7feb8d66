import { describe, expect, it } from 'vitest';
import type { ChildSheet } from '../../../../shared/follow-up/child-sheet.ts';
import { visitingListOf } from '../../../../shared/follow-up/papers/visiting/visiting-list.ts';
import { child, UNIT } from './samples.ts';

function listOf(children: readonly ChildSheet[]) {
  const { hamlets } = visitingListOf({
    unit: UNIT,
    unitName: 'Xã Trường Khánh',
    asOf: '2023-06-30',
    children,
  });
  return hamlets.map(({ name, households }) => [
    name,
    households.map((door) => door.map(({ childId }) => childId)),
  ]);
}

const at = (childId: string, hamlet?: string, household?: string): ChildSheet => {
  const { hamlet: _, ...rest } = child({ childId });
  return { ...rest, ...(hamlet !== undefined && { hamlet }), ...(household !== undefined && { household }) };
};

describe('the visiting list', () => {
  it('goes hamlet by hamlet, by name and number, those of no known hamlet last', () => {
    const list = listOf([at('a', 'Ấp 10'), at('b'), at('c', 'Ấp 2'), at('d', 'Ấp Bến')]);

    expect(list.map(([name]) => name)).toEqual(['Ấp 2', 'Ấp 10', 'Ấp Bến', undefined]);
  });

  it('keeps brothers and sisters at one door, where the first of them stands on the list', () => {
    const list = listOf([at('a', 'Ấp 2'), at('b', 'Ấp 2', 'h'), at('c', 'Ấp 2'), at('d', 'Ấp 2', 'h')]);

    expect(list).toEqual([['Ấp 2', [['a'], ['b', 'd'], ['c']]]]);
  });

  it('finds a household in one hamlet, though its children are written down in two', () => {
    const list = listOf([at('a', undefined, 'h'), at('b', 'Ấp 3', 'h')]);

    expect(list).toEqual([['Ấp 3', [['a', 'b']]]]);
  });

  it('takes two spellings of a hamlet for one, and two hamlets for two', () => {
    const list = listOf([at('a', 'Ấp Phú Hòa'), at('b', 'ẤP PHÚ HOÀ'), at('c', 'Ấp Phú Hoa')]);

    expect(list).toEqual([
      ['Ấp Phú Hoa', [['c']]],
      ['Ấp Phú Hòa', [['a'], ['b']]],
    ]);
  });
});
