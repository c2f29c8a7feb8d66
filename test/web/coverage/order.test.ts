import { describe, expect, it } from 'vitest';
import { inOrder, isNamed, leagueOrder } from '../../../web/coverage/order.ts';
import { communeOf } from './rows.ts';

const namesOf = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name);

describe('the league table of communes', () => {
  const rows = [
    communeOf('Xã An Mỹ', 1000, 940),
    communeOf('Xã Bé', 5, 4),
    communeOf('Xã Không', 0, 0),
    communeOf('Xã Đại Hải', 1000, 999),
    communeOf('Xã Ít', 6, 6),
  ];

  it('puts where most children are without a card first, of equals the worse name last, and the empty last of all', () => {
    const sorted = inOrder(rows, leagueOrder(null));

    expect(namesOf(sorted)).toEqual(['Xã An Mỹ', 'Xã Bé', 'Xã Đại Hải', 'Xã Ít', 'Xã Không']);
  });

  it('lets no commune of a few children be the worst for one of them', () => {
    const sorted = inOrder(rows, { by: 'rate', direction: 'asc' });

    expect(namesOf(sorted)[0]).toBe('Xã An Mỹ');
  });

  it('lets no commune of a few children be the best because none of them is missing', () => {
    const sorted = inOrder(rows, { by: 'rate', direction: 'desc' });

    expect(namesOf(sorted)[0]).toBe('Xã Đại Hải');
    expect(namesOf(sorted).at(-1)).toBe('Xã Không');
  });

  it('does not take a commune for the worst while its questions are open', () => {
    const open = { ...communeOf('Xã Chờ', 1000, 900), uncovered: 0, unsure: 100 };

    const sorted = inOrder([...rows, open], { by: 'rate', direction: 'asc' });

    expect(namesOf(sorted)[0]).toBe('Xã An Mỹ');
  });

  it('reads names as Vietnamese does', () => {
    const sorted = inOrder(rows, { by: 'name', direction: 'asc' });

    expect(namesOf(sorted)).toEqual(['Xã An Mỹ', 'Xã Bé', 'Xã Đại Hải', 'Xã Ít', 'Xã Không']);
  });
});

describe('looking for a unit', () => {
  it.each(['phu tan', 'PHÚ TÂN', 'phú', ''])('finds Xã Phú Tân by "%s"', (sought) => {
    const found = isNamed(sought, 'Xã Phú Tân', 'Huyện Châu Thành');

    expect(found).toBe(true);
  });

  it('finds a commune by its district, and not by another name', () => {
    const [byDistrict, byOther] = ['chau thanh', 'ke sach'].map((sought) =>
      isNamed(sought, 'Xã Phú Tân', 'Huyện Châu Thành'),
    );

    expect([byDistrict, byOther]).toEqual([true, false]);
  });
});
