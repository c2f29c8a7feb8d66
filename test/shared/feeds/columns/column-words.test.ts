import { describe, expect, it } from 'vitest';
import { columnWords } from '../../../../shared/feeds/columns/column-words.ts';

describe('a column', () => {
  it('is named as the forms head it', () => {
    expect(columnWords('cards', 'date_of_birth')).toEqual({ vi: 'Ngày sinh', en: 'date of birth' });
    expect(columnWords('cards', 'nothing_known').vi).toBe('nothing_known');
  });
});
