import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BirthRecord, ResidentRecord } from '../../../shared/feeds/records.ts';
import { accountRows, checkAccount } from '../../../shared/register/account.ts';
import { type Cluster, cluster, type Duplicates } from '../../../shared/register/clusters.ts';
import { draftOf } from '../../../shared/register/draft.ts';
import { duplicatesOf } from '../../../shared/register/duplicates.ts';
import { identify } from '../../../shared/register/identities.ts';
import { noMemory } from '../../../shared/register/identity-memory.ts';
import type { RowLink } from '../../../shared/register/row.ts';
import { standingOn } from '../../../shared/register/standing.ts';
import { birth, resident } from './rows.ts';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const writtenDay = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const unit = fc.constantFrom('31639', '31507', '31498');
const personal_id = fc.constantFrom('094321000417', '094321000418', '094321773302');
const full_name = fc.constantFrom('Lâm Gia Hân', 'LÂM GIA HÂN', 'LAM GIA HAN', 'Lâm Gia Bảo', 'Con bà Lan');
const mother_name = fc.constantFrom('Thạch Thị Lan', 'THACH THI LAN', 'Sơn Thị Mai');
const sex = fc.constantFrom('male' as const, 'female' as const);

const births = fc
  .array(
    fc.record(
      { full_name, personal_id, mother_name, sex, date_of_birth: writtenDay, registered_on: day },
      { requiredKeys: [] },
    ),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, at) => birth({ date_of_birth: '2021-03-14', ...row, key: `k${at}` })));

const residents = fc
  .array(
    fc.record(
      {
        full_name,
        personal_id,
        mother_name,
        sex,
        unit,
        residence_type: fc.constantFrom('permanent' as const, 'temporary' as const, 'absent' as const),
        status: fc.constantFrom('present' as const, 'moved_out' as const, 'deceased' as const),
        date_of_birth: writtenDay,
        from_date: day,
        to_date: day,
        status_date: day,
      },
      { requiredKeys: [] },
    ),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, at) => resident({ date_of_birth: '2021-03-14', ...row, key: `k${at}` })));

const province = fc.tuple(births, residents).chain(([birthRows, residentRows]) => {
  const pairs = Math.min(birthRows.length, residentRows.length);
  return fc.record({
    births: fc.constant(birthRows),
    residents: fc.constant(residentRows),
    // One birth to one residence row, as linkage gives them.
    links: fc
      .tuple(fc.shuffledSubarray([...birthRows.keys()]), fc.shuffledSubarray([...residentRows.keys()]))
      .map(([left, right]): RowLink[] =>
        left.slice(0, pairs).flatMap((at, turn) => {
          const other = right[turn];
          return other === undefined ? [] : [{ birth: at, resident: other }];
        }),
      ),
  });
});

interface Province {
  births: BirthRecord[];
  residents: ResidentRecord[];
  links: RowLink[];
}

function clustersOf({ births: birthRows, residents: residentRows, links }: Province): Cluster[] {
  const duplicates: Duplicates = { births: duplicatesOf(birthRows), residents: duplicatesOf(residentRows) };
  return cluster({ births: birthRows, residents: residentRows }, links, duplicates);
}

function shapeOf(clusters: readonly Cluster[]): string[] {
  return clusters
    .map((one) =>
      [one.births.map(({ key }) => key).join(), one.residents.map(({ key }) => key).join()].join('|'),
    )
    .sort();
}

describe('the register', () => {
  it('puts every row in exactly one child and every child in exactly one bucket', () => {
    fc.assert(
      fc.property(province, day, (given, asOf) => {
        const clusters = clustersOf(given);

        const { children } = identify(clusters.map(draftOf), noMemory('94'));
        const account = accountRows(
          children,
          children.map((one) => standingOn(one, asOf)),
        );

        const read = { births: given.births.length, residents: given.residents.length };
        expect(checkAccount(account, read)).toEqual({ births: 0, residents: 0, holds: true });
        expect(new Set(children.flatMap((one) => one.births)).size).toBe(read.births);
        expect(new Set(children.flatMap((one) => one.residents)).size).toBe(read.residents);
      }),
    );
  });

  it('makes the same children whatever the order of the rows and of the links', () => {
    fc.assert(
      fc.property(province, (given) => {
        const turned: Province = {
          births: given.births.toReversed(),
          residents: given.residents.toReversed(),
          links: given.links.toReversed().map((link) => ({
            birth: given.births.length - 1 - link.birth,
            resident: given.residents.length - 1 - link.resident,
          })),
        };

        expect(shapeOf(clustersOf(turned))).toEqual(shapeOf(clustersOf(given)));
      }),
    );
  });

  it('never brings two numbers of one feed together that differ by more than one digit', () => {
    fc.assert(
      fc.property(province, (given) => {
        for (const { births: ofBirth, residents: ofResidence } of clustersOf(given)) {
          for (const rows of [ofBirth, ofResidence]) {
            const ids = new Set(rows.flatMap((row) => row.personal_id ?? []));
            expect(ids.has('094321773302') && ids.size > 1).toBe(false);
          }
        }
      }),
    );
  });

  it('lets no departure dated after the day change the standing on it', () => {
    fc.assert(
      fc.property(residents, day, (rows, asOf) => {
        const staying = rows.map((row) => resident({ ...row, status: 'present' }));
        const leaving = staying.map((row) =>
          resident({ ...row, status: 'moved_out', status_date: '2026-01-01' }),
        );

        const [before, after] = [staying, leaving].map((all) =>
          standingOn({ id: '', ...draftOf({ births: [], residents: all }) }, asOf),
        );

        expect(after).toBe(before);
      }),
    );
  });
});
