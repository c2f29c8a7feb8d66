import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, cohortOf, diff, partition } from '../../../shared/feeds/merge.ts';
import type { BirthRecord } from '../../../shared/feeds/records.ts';

const date = fc.constantFrom('2021-03-05', '2021-04-01', '2021', '2020-03', undefined);
const record: fc.Arbitrary<BirthRecord> = fc
  .record({ key: fc.integer({ min: 1, max: 12 }), name: fc.constantFrom('A', 'B'), date })
  .map(({ key, name, date }) => ({
    key: String(key),
    full_name: name,
    ...(date !== undefined && { date_of_birth: date }),
  }));
const records = fc.uniqueArray(record, { selector: ({ key }) => key, maxLength: 12 });
const keysOf = (rows: readonly BirthRecord[]) => rows.map(({ key }) => key).sort();

describe('a snapshot', () => {
  it('has every row added, changed or unchanged, and what is gone removed', () => {
    fc.assert(
      fc.property(records, records, (previous, next) => {
        const { added, changed, unchanged, removed } = diff(previous, next);

        expect(added + changed + unchanged).toBe(next.length);
        expect(changed + unchanged + removed).toBe(previous.length);
      }),
    );
  });

  it('changes nothing when it comes twice', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const again = rows.map((row) => structuredClone(row)).reverse();

        expect(diff(rows, again)).toEqual({ added: 0, changed: 0, unchanged: rows.length, removed: 0 });
      }),
    );
  });

  it('counts the same over the cohorts that differ, the equal ones counted as unchanged', () => {
    fc.assert(
      fc.property(records, records, (previous, next) => {
        const before = partition('births', previous);
        const after = partition('births', next);
        const differs = (cohort: string) => diff(before.get(cohort) ?? [], after.get(cohort) ?? []);
        const touched = [...new Set([...before.keys(), ...after.keys()])].filter((cohort) => {
          const { added, changed, removed } = differs(cohort);
          return added + changed + removed > 0;
        });

        const part = diff(
          touched.flatMap((cohort) => before.get(cohort) ?? []),
          touched.flatMap((cohort) => after.get(cohort) ?? []),
        );

        const { unchanged: _, ...counts } = diff(previous, next);
        expect(part).toMatchObject(counts);
      }),
    );
  });
});

describe('a row whose date of birth was corrected', () => {
  it('is changed, though it leaves one cohort for another', () => {
    const before = { key: '1', date_of_birth: '2021-03-05' };
    const after = { key: '1', date_of_birth: '2021-04-05' };

    expect(cohortOf('births', before)).not.toBe(cohortOf('births', after));
    expect(diff([before], [after])).toEqual({ added: 0, changed: 1, unchanged: 0, removed: 0 });
  });
});

describe('a delta', () => {
  it('leaves what it does not name and ends where its rows say', () => {
    fc.assert(
      fc.property(records, records, (previous, delta) => {
        const next = applyDelta(previous, delta);

        expect(keysOf(next)).toEqual([...new Set([...keysOf(previous), ...keysOf(delta)])].sort());
        expect(next).toEqual(expect.arrayContaining(delta));
        expect(diff(previous, next).removed).toBe(0);
      }),
    );
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(records, records, (previous, delta) => {
        const once = applyDelta(previous, delta);

        const { added, changed } = diff(once, applyDelta(once, delta));

        expect({ added, changed }).toEqual({ added: 0, changed: 0 });
      }),
    );
  });
});

describe('cohortOf', () => {
  it.each([
    ['2021-03-05', '2021-03'],
    ['2021-03', '2021-03'],
    ['2021', '2021'],
    [undefined, 'none'],
  ])('of a birth on %s is %s', (day, cohort) => {
    expect(cohortOf('births', { key: '1', ...(day !== undefined && { date_of_birth: day }) })).toBe(cohort);
  });
});
