import { describe, expect, it } from 'vitest';
import { makeProvince, type Province } from '../../../local/province/make-province.ts';
import { changeOneNight } from '../../../local/province/nights/change-one-night.ts';

const before = makeProvince({
  province: '94',
  map: '2023',
  asOf: '2023-06-30',
  children: 3000,
  uncovered: 60,
  seed: 2,
});

function contents(province: Province): string[] {
  return province.files.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString('base64')}`);
}

function rowsByRef({ world }: Province): Map<string, string> {
  const rows = [...world.rows.births, ...world.rows.residents, ...world.rows.cards];
  return new Map(rows.map(({ feed, cells }) => [`${feed}/${cells.source_ref}`, JSON.stringify(cells)]));
}

describe('one night of changes', () => {
  it.each([0.005, 0.03])('changes or adds %d of the rows and drops none', (share) => {
    const after = changeOneNight(before, { share, seed: 1 });

    const [old, now] = [rowsByRef(before), rowsByRef(after)];
    const changed = [...now].filter(([ref, cells]) => old.get(ref) !== cells).length;
    expect(changed / old.size).toBeGreaterThan(share * 0.85);
    expect(changed / old.size).toBeLessThan(share * 1.15 + 0.001);
    expect([...old.keys()].every((ref) => now.has(ref))).toBe(true);
  });

  it('leaves the province before as it was and gives the same night again', () => {
    const untouched = contents(before);
    const after = contents(changeOneNight(before, { share: 0.01, seed: 4 }));

    expect(contents(changeOneNight(before, { share: 0.01, seed: 4 }))).toEqual(after);
    expect(contents(before)).toEqual(untouched);
    expect(after).not.toEqual(untouched);
  });

  it('can follow another night', () => {
    const second = changeOneNight(changeOneNight(before, { share: 0.01, seed: 4 }), { share: 0.01, seed: 4 });

    const ids = second.truth.children.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rowsByRef(second).size).toBeGreaterThan(rowsByRef(before).size);
  });

  it('falls mostly on children born in the last months', () => {
    const after = changeOneNight(before, { share: 0.02, seed: 9 });

    const known = new Set(before.world.rows.births.map(({ cells }) => cells.source_ref));
    const fresh = after.world.rows.births.filter(({ cells }) => !known.has(cells.source_ref));
    expect(fresh.length).toBeGreaterThan(5);
    expect(fresh.every(({ cells }) => cells.registered_on >= '2023-04-01')).toBe(true);
  });
});
