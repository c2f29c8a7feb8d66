import { describe, expect, it } from 'vitest';
import { searcherOf } from '../../../web/work-list/searching.ts';
import { lineOf } from './lines.ts';

const child = lineOf('a', {
  sheet: { name: 'Lý Thị Đào', motherName: 'Thạch Thị Hoà', dateOfBirth: '2022-03-05', hamlet: 'Ấp 3' },
});
const other = lineOf('b', { sheet: { name: 'Trần Văn Bảo' } });
const found = (typed: string) =>
  [child, other, lineOf('nothing is known')]
    .filter(searcherOf([child, other])(typed))
    .map(({ childId }) => childId);

describe('a search in a list', () => {
  it.each(['đào', 'DAO', 'ly dao', 'hoa', '05/03/2022', 'ấp 3', '  dào  '])(
    'finds a child by %s',
    (typed) => {
      expect(found(typed)).toEqual(['a']);
    },
  );

  it('needs every word to occur, and finds all by none', () => {
    expect(found('ly bao')).toEqual([]);
    expect(found(' ')).toHaveLength(3);
  });
});
