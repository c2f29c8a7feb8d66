import { describe, expect, it } from 'vitest';
import { faultsOf, NOTHING_TYPED, questionOf } from '../../../web/search/asked.ts';

describe('a search', () => {
  it('by name and day asks for both', () => {
    const typed = { ...NOTHING_TYPED, name: ' Trẻ A ', dateOfBirth: '2024-05-01' };

    expect(questionOf(typed)).toEqual({ by: 'name_and_date', name: 'Trẻ A', dateOfBirth: '2024-05-01' });
    expect(Object.keys(faultsOf({ ...typed, name: '—' }))).toEqual(['name']);
    expect(Object.keys(faultsOf(NOTHING_TYPED))).toEqual(['name', 'dateOfBirth']);
  });

  it('by number asks for one that can be', () => {
    const typed = { ...NOTHING_TYPED, way: 'number' as const };

    expect(questionOf({ ...typed, number: '9412 345 678' })).toEqual({
      by: 'number',
      number: '9412 345 678',
    });
    expect(questionOf({ ...typed, number: '12' })).toBeUndefined();
    expect(faultsOf({ ...typed, number: '' }).number?.vi).toContain('12 chữ số');
  });

  it('by id asks for one of its shape', () => {
    const typed = { ...NOTHING_TYPED, way: 'id' as const };

    expect(questionOf({ ...typed, id: ' wA5M54zxihwqH7NX ' })).toEqual({ by: 'id', id: 'wA5M54zxihwqH7NX' });
    expect(questionOf({ ...typed, id: 'a b' })).toBeUndefined();
  });

  it('looks at nothing that was typed for another way', () => {
    expect(questionOf({ ...NOTHING_TYPED, way: 'id', id: 'child-a', number: 'x' })).toEqual({
      by: 'id',
      id: 'child-a',
    });
  });
});
