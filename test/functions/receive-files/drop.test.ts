import { describe, expect, it } from 'vitest';
import { readDrop } from '../../../functions/receive-files/drop.ts';

const read = (key: string, size = 5) => readDrop(key, size, ['94', '01']);

describe('the key of a dropped file', () => {
  it('says province, feed, mode and name', () => {
    expect(read('inbox/drop/94/cards/snapshot/Thẻ tháng 6 (lần 2).xlsx')).toEqual({
      province: '94',
      feed: 'cards',
      mode: 'snapshot',
      name: 'Thẻ tháng 6 (lần 2).xlsx',
    });
  });

  it.each(['csv', 'CSV', 'tsv', 'txt', 'xlsx'])('may end in .%s', (ending) => {
    expect(read(`inbox/drop/01/births/delta/births.${ending}`)).not.toHaveProperty('refused');
  });

  it.each([
    ['E9111', 'inbox/drop/cards.csv'],
    ['E9111', 'inbox/drop/94/cards/cards.csv'],
    ['E9111', 'inbox/drop/94/cards/snapshot/june/cards.csv'],
    ['E9111', 'inbox/94/cards/0123/abcd'],
    ['E9112', 'inbox/drop/79/cards/snapshot/cards.csv'],
    ['E9112', 'inbox/drop//cards/snapshot/cards.csv'],
    ['E9113', 'inbox/drop/94/the/snapshot/cards.csv'],
    ['E9113', 'inbox/drop/94/Cards/snapshot/cards.csv'],
    ['E9114', 'inbox/drop/94/cards/full/cards.csv'],
    ['E9115', 'inbox/drop/94/cards/snapshot/cards.pdf'],
    ['E9115', 'inbox/drop/94/cards/snapshot/cards.csv.filepart'],
    ['E9115', 'inbox/drop/94/cards/snapshot/csv'],
    ['E9115', `inbox/drop/94/cards/snapshot/${'a'.repeat(117)}.csv`],
    ['E9115', 'inbox/drop/94/cards/snapshot/a\nb.csv'],
  ])('is refused as %s: %s', (refused, key) => {
    expect(read(key)).toMatchObject({ refused });
  });

  it('is refused with a file that is too large to be imported', () => {
    expect(read('inbox/drop/94/cards/snapshot/cards.csv', 64 * 1024 * 1024)).not.toHaveProperty('refused');
    expect(read('inbox/drop/94/cards/snapshot/cards.csv', 64 * 1024 * 1024 + 1)).toMatchObject({
      province: '94',
      feed: 'cards',
      refused: 'E9116',
    });
  });

  it('that is a folder is no file', () => {
    expect(read('inbox/drop/94/cards/snapshot/', 0)).toBeUndefined();
  });

  it('shows a name without the number of a person, and no longer than a line', () => {
    expect(read('inbox/drop/94/cards/snapshot/the-094223001234.csv')?.name).toBe('the-….csv');
    expect(read('inbox/drop/94/cards/snapshot/D10a_20230630123000.csv')?.name).toBe('D10a_….csv');
    expect(read('inbox/drop/94/cards/snapshot/D10a_20230630.csv')?.name).toBe('D10a_20230630.csv');
    expect(read(`inbox/drop/94/cards/snapshot/${'thẻ '.repeat(60)}`)?.name).toHaveLength(81);
    expect(read('inbox/drop/94/cards/snapshot/a\nb.csv')?.name).toBe('ab.csv');
  });
});
