import { describe, expect, it } from 'vitest';
import {
  countOfPairs,
  inOrderOfRef,
  isOneList,
  partnersPerRecord,
} from '../../../../shared/linkage/training/training-lists.ts';

const listOf = (...refs: readonly string[]) => refs.map((ref) => ({ ref }));
const list = listOf('c', 'a', 'd', 'b');

describe('training lists', () => {
  it('are brought in order of ref, and left as they were', () => {
    const lists = { lefts: list, rights: listOf('z', 'x') };

    expect(inOrderOfRef(lists)).toEqual({ lefts: listOf('a', 'b', 'c', 'd'), rights: listOf('x', 'z') });
    expect(lists).toEqual({ lefts: listOf('c', 'a', 'd', 'b'), rights: listOf('z', 'x') });
  });

  it('are one list when they are the same, not when they hold the same', () => {
    expect(isOneList({ lefts: list, rights: list })).toBe(true);
    expect(isOneList({ lefts: list, rights: [...list] })).toBe(false);
  });

  it('stay one list, or two, in order', () => {
    expect(isOneList(inOrderOfRef({ lefts: list, rights: list }))).toBe(true);
    expect(isOneList(inOrderOfRef({ lefts: list, rights: [...list] }))).toBe(false);
  });

  it('have every pair of two lists, and each pair of one list once', () => {
    expect(countOfPairs({ lefts: list, rights: listOf('x', 'y', 'z') })).toBe(12);
    expect(countOfPairs({ lefts: list, rights: list })).toBe(6);
  });

  it('have matches per record of the shorter list, and two partners a pair of one list', () => {
    expect(partnersPerRecord({ lefts: list, rights: listOf('x', 'y') }, 1)).toBe(0.5);
    expect(partnersPerRecord({ lefts: listOf('x', 'y'), rights: list }, 1)).toBe(0.5);
    expect(partnersPerRecord({ lefts: list, rights: list }, 1)).toBe(0.5);
  });
});
