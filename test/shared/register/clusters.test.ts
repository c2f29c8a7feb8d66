import { describe, expect, it } from 'vitest';
import { cluster } from '../../../shared/register/clusters.ts';
import { birth, resident } from './rows.ts';

const NO_DUPLICATES = { births: [], residents: [] };

function keysOf(clusters: ReturnType<typeof cluster>) {
  return clusters.map(({ births, residents }) => [...births, ...residents].map(({ key }) => key));
}

describe('cluster', () => {
  it('gathers linked and repeated rows and leaves the others alone', () => {
    const births = [
      birth({ key: 'b1' }),
      birth({ key: 'b2', registered_on: '2022-02-02' }),
      birth({ key: 'b3' }),
    ];
    const residents = [resident({ key: 'r1' }), resident({ key: 'r2' })];

    const clusters = cluster({ births, residents }, [{ birth: 1, resident: 0 }], {
      births: [[0, 1]],
      residents: [],
    });

    expect(keysOf(clusters)).toEqual([['b1', 'b2', 'r1'], ['b3'], ['r2']]);
  });

  it('puts the first registration and the actual residence first', () => {
    const births = [birth({ key: 'again', registered_on: '2022-02-02' }), birth({ key: 'first' })];
    const residents = [
      resident({ key: 'left', status: 'moved_out' }),
      resident({ key: 'home' }),
      resident({ key: 'actual', residence_type: 'temporary' }),
    ];
    const duplicates = { births: [[0, 1] as const], residents: [[0, 1] as const, [1, 2] as const] };

    const clusters = cluster({ births, residents }, [{ birth: 0, resident: 0 }], duplicates);

    expect(keysOf(clusters)).toEqual([['first', 'again', 'actual', 'home', 'left']]);
  });

  it('drops the link that would make a twin out of the second registration of a birth', () => {
    const births = [birth({ key: 'b1' }), birth({ key: 'b2', registered_on: '2022-02-02' })];
    const residents = [
      resident({ key: 'r1', personal_id: '094321000417' }),
      resident({ key: 'r2', full_name: 'Lâm Nhật Minh', personal_id: '094221000418' }),
    ];
    const links = [
      { birth: 0, resident: 0 },
      { birth: 1, resident: 1 },
    ];

    const clusters = cluster({ births, residents }, links, { births: [[0, 1]], residents: [] });

    expect(keysOf(clusters)).toEqual([['b1', 'b2', 'r1'], ['r2']]);
  });

  it('keeps two links to one child that nothing speaks against', () => {
    const births = [birth({ key: 'b1' }), birth({ key: 'b2' })];
    const residents = [resident({ key: 'r1' }), resident({ key: 'r2', unit: '31507' })];
    const links = [
      { birth: 0, resident: 0 },
      { birth: 1, resident: 1 },
    ];

    const clusters = cluster({ births, residents }, links, { births: [[0, 1]], residents: [] });

    expect(keysOf(clusters)).toEqual([['b1', 'b2', 'r1', 'r2']]);
  });

  it('makes no child of no rows', () => {
    expect(cluster({ births: [], residents: [] }, [], NO_DUPLICATES)).toEqual([]);
  });
});
