import { describe, expect, it } from 'vitest';
import type { ResidentRecord } from '../../../shared/feeds/records.ts';
import { type Cluster, cluster, joinClusters } from '../../../shared/register/clusters.ts';
import { birth, resident } from './rows.ts';

const NO_DUPLICATES = { births: [], residents: [] };

function keysOf(clusters: readonly Cluster[]) {
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

describe('joinClusters', () => {
  const one = (key: string, values: Partial<ResidentRecord> = {}): Cluster => ({
    births: [],
    residents: [resident({ key, ...values })],
  });

  it('makes one child of two, where the first of them stood', () => {
    const clusters = [one('a'), one('b'), one('c'), one('d')];

    expect(keysOf(joinClusters(clusters, [[3, 1]]))).toEqual(
      [['a'], ['b', 'd'], ['c']].map((keys) => expect.arrayContaining(keys)),
    );
  });

  it('follows doubles of doubles, whatever their order', () => {
    const clusters = [one('a'), one('b'), one('c'), one('d')];

    const joined = joinClusters(clusters, [
      [0, 1],
      [2, 3],
      [3, 0],
      [1, 2],
    ]);

    expect(joined).toHaveLength(1);
    expect(keysOf(joined)[0]?.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts the best row of each feed first', () => {
    const early = {
      births: [birth({ key: 'again', registered_on: '2022-02-02' })],
      residents: [resident({ key: 'left', status: 'moved_out' })],
    };
    const late = { births: [birth({ key: 'first' })], residents: [resident({ key: 'home' })] };

    expect(keysOf(joinClusters([early, late], [[0, 1]]))).toEqual([['first', 'again', 'home', 'left']]);
  });

  it('never brings two numbers together, also not through a third child', () => {
    const clusters = [
      one('a', { personal_id: '094221000417' }),
      one('b'),
      one('c', { personal_id: '094221777018' }),
    ];

    const joined = joinClusters(clusters, [
      [0, 1],
      [1, 2],
    ]);

    expect(keysOf(joined)).toEqual([['a', 'b'], ['c']].map((keys) => expect.arrayContaining(keys)));
  });

  it('never brings two clearly different names of one feed together', () => {
    const clusters = [one('a'), one('b', { full_name: 'Lâm Nhật Minh' })];

    expect(keysOf(joinClusters(clusters, [[0, 1]]))).toEqual([['a'], ['b']]);
  });

  it('leaves alone what is no double, and changes no list it was given', () => {
    const clusters = [one('a'), one('b')];
    const before = structuredClone(clusters);

    expect(keysOf(joinClusters(clusters, []))).toEqual([['a'], ['b']]);
    joinClusters(clusters, [[0, 1]]);
    expect(clusters).toEqual(before);
  });
});
