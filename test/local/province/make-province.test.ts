import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeProvince, type Province, type ProvinceOptions } from '../../../local/province/make-province.ts';

const small: ProvinceOptions = {
  province: '94',
  map: '2023',
  asOf: '2023-06-30',
  children: 300,
  uncovered: 12,
  seed: 7,
};

function fingerprint({ files, truth }: Province): string {
  const hash = createHash('sha256').update(JSON.stringify(truth));
  for (const { name, bytes } of files) hash.update(name).update(bytes);
  return hash.digest('hex');
}

describe('a synthetic province', () => {
  it.each([
    { children: 200, uncovered: 0 },
    { children: 300, uncovered: 12 },
    { children: 1500, uncovered: 40, province: '01', map: '2023' as const },
    { children: 1500, uncovered: 40, province: '92', map: '2025' as const, asOf: '2026-09-30' },
  ])('has exactly the children and the gaps asked for: $children and $uncovered', (wanted) => {
    const { truth } = makeProvince({ ...small, ...wanted });

    const inScope = truth.children.filter((child) => child.inScope);
    expect(inScope).toHaveLength(wanted.children);
    expect(inScope.filter(({ covered }) => !covered)).toHaveLength(wanted.uncovered);
  });

  it('is the same to the byte for the same options', () => {
    const again = fingerprint(makeProvince(small));

    expect(fingerprint(makeProvince(small))).toBe(again);
    expect(fingerprint(makeProvince({ ...small, seed: 8 }))).not.toBe(again);
  });

  it('knows the cause of every gap and of nothing else', () => {
    const { truth } = makeProvince({ ...small, children: 1000, uncovered: 100 });

    for (const { inScope, covered, cause } of truth.children) {
      expect(cause !== undefined).toBe(inScope && !covered);
    }
  });

  it('puts children out of scope into the files as well', () => {
    const { truth } = makeProvince({ ...small, children: 2000 });

    const share = truth.children.filter(({ inScope }) => !inScope).length / 2000;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.17);
  });

  it('has a card file as large as the real one in proportion', () => {
    const { world } = makeProvince({ ...small, children: 4000, uncovered: 55 });

    expect(world.rows.cards.length / 4000).toBeCloseTo(134_797 / 119_885, 2);
  });

  it('refuses a province the map does not have, and more gaps than children', () => {
    expect(() => makeProvince({ ...small, province: '94', map: '2025' })).toThrow(/94/);
    expect(() => makeProvince({ ...small, uncovered: 301 })).toThrow(/301/);
  });
});
