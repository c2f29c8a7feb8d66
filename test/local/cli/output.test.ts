import { describe, expect, it } from 'vitest';
import { formatNumber, formatShare, table, widthOf } from '../../../local/cli/output.ts';

describe('tables of the command line', () => {
  it('counts a Vietnamese letter as one cell, composed or not', () => {
    const name = 'Thị trấn Trần Đề';

    const widths = [widthOf(name.normalize('NFC')), widthOf(name.normalize('NFD'))];

    expect(widths).toEqual([16, 16]);
  });

  it('aligns columns by letters, numbers and marked columns right', () => {
    const columns = [
      { vi: 'Huyện', en: 'District', value: (row: Row) => row.name },
      { vi: 'Trẻ', en: 'Children', value: (row: Row) => row.count },
      { vi: 'Tỷ lệ', en: 'Rate', right: true, value: (row: Row) => row.share },
    ] as const;

    const text = table(columns, [
      { name: 'Kế Sách'.normalize('NFD'), count: 11_021, share: '9.00 %' },
      { name: 'Mỹ Tú', count: 7, share: '98.62 %' },
    ]);

    expect(text.normalize('NFC').split('\n')).toEqual([
      'Huyện          Trẻ    Tỷ lệ',
      'District  Children     Rate',
      'Kế Sách     11,021   9.00 %',
      'Mỹ Tú            7  98.62 %',
    ]);
  });

  it('separates thousands and rounds a share only when it is printed', () => {
    expect(formatNumber(119_885)).toBe('119,885');
    expect(formatShare(118_234 / 119_885)).toBe('98.62 %');
    expect(formatShare(null)).toBe('–');
  });
});

interface Row {
  name: string;
  count: number;
  share: string;
}
