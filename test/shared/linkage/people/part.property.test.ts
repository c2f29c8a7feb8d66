import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../../shared/feeds/records.ts';
import { childrenToCards } from '../../../../shared/linkage/children-to-cards.ts';
import { linkLeftovers } from '../../../../shared/linkage/leftovers.ts';
import { linkCertain } from '../../../../shared/linkage/link.ts';
import { holdingsOf } from '../../../../shared/linkage/people/holdings.ts';
import { surfacesOf } from '../../../../shared/linkage/people/neighbourhood.ts';
import { type Open, type Part, partOf, partOfAll } from '../../../../shared/linkage/people/part.ts';
import { everyoneOf, type People } from '../../../../shared/linkage/people/people.ts';
import type { Person } from '../../../../shared/linkage/people/person.ts';
import { cardPeople, childPeople } from '../../../../shared/linkage/people/person-of.ts';
import { sureLinks } from '../../../../shared/linkage/people/sure-links.ts';
import type { LinkOutcome, LinkSpec } from '../../../../shared/linkage/spec.ts';
import { child } from '../../register/rows.ts';

/** What is learnt from a list differs between a list and its part; levels alone do not. */
function withoutLearning(spec: LinkSpec<Person>): LinkSpec<Person> {
  return { ...spec, comparisons: spec.comparisons.map(({ adjustment: _, ...comparison }) => comparison) };
}
const month = withoutLearning(childrenToCards.pass('month'));
const province = withoutLearning(childrenToCards.pass('province'));

const name = fc.constantFrom(
  'Lý Hoàng Khải',
  'Ly Hoang Khai',
  'Lý Hoàng Khang',
  'Con bà Kim Lài',
  'Sơn Thị Na',
);
const date = fc.constantFrom('2020-03-04', '2020-03-05', '2020-03-14', '2020-04-03', '2020-03');
const number = fc.constantFrom(...[1, 2, 3, 4, 5, 6, 7, 8].map((at) => `09422000000${at}`), undefined);
const unit = fc.constantFrom('31501', '31502', '31999');
const adult = fc.constantFrom('Kim Lài', 'Thạch Thị Na', undefined);

const children = fc
  .array(fc.record({ name, date, number, unit, adult, other: unit }), { maxLength: 9 })
  .map((rows) =>
    rows.map((row, at) =>
      child({
        id: `l${at}`,
        names: [row.name],
        dateOfBirth: row.date,
        personalIds: row.number === undefined ? [] : [row.number],
        motherNames: row.adult === undefined ? [] : [row.adult],
        residences: [row.unit, row.other].flatMap((one) =>
          one === undefined ? [] : [{ type: 'permanent' as const, status: 'present' as const, unit: one }],
        ),
      }),
    ),
  );
const cards = fc
  .array(
    fc.record({
      name,
      date,
      number,
      unit,
      adult,
      hasHolder: fc.boolean(),
      isOver: fc.boolean(),
    }),
    { maxLength: 9 },
  )
  .map((rows) =>
    rows.map(
      (row, at): CardRecord => ({
        key: `r${at}`,
        full_name: row.name,
        date_of_birth: row.date,
        status: row.isOver ? 'withdrawn' : 'active',
        ...(row.number && { personal_id: row.number }),
        ...(row.unit && { unit: row.unit }),
        ...(row.adult && { guardian_name: row.adult }),
        ...(row.hasHolder && { social_insurance_no: `94000${at}` }),
      }),
    ),
  );

type Found = Pick<LinkOutcome, 'links' | 'unsure'>;
const NOTHING: Found = { links: [], unsure: [] };

function inWholeLists(outcome: Found, { at }: Part): Found {
  const moved = <One extends { left: number; right: number }>(one: One): One => ({
    ...one,
    left: at.lefts[one.left] ?? -1,
    right: at.rights[one.right] ?? -1,
  });
  return {
    links: outcome.links.map(moved),
    unsure: outcome.unsure.map(({ left, candidates }) => ({
      left: at.lefts[left] ?? -1,
      candidates: candidates.map(moved),
    })),
  };
}

/** Pairs in words; how surely they were found is the affair of the numbers of records left. */
function inWords(...found: readonly Found[]) {
  const pair = (one: { left: number; right: number }) => `${one.left}–${one.right}`;
  return {
    links: found.flatMap(({ links }) => links.map(pair)).sort(),
    unsure: found
      .flatMap(({ unsure }) =>
        unsure.flatMap(({ candidates }) => candidates.map((one) => `${pair(one)} ${one.doubt}`)),
      )
      .sort(),
  };
}

function groundOf(lefts: People, rights: People, { links, unsure }: Found) {
  return {
    people: { lefts, rights },
    surfaces: { lefts: surfacesOf(lefts), rights: surfacesOf(rights) },
    holdings: holdingsOf(links, rights.size),
    unsure,
  };
}

/** Everybody whom no link or doubt holds; provisional cards leave their child open. */
function openBeside({ links, unsure }: Found, lefts: People, rights: People): Open {
  const open = { lefts: new Uint8Array(lefts.size).fill(1), rights: new Uint8Array(rights.size).fill(1) };
  for (const { left, right } of links) {
    open.rights[right] = 0;
    if (!rights.isProvisionalAt(right)) open.lefts[left] = 0;
  }
  for (const { left, candidates } of unsure) {
    open.lefts[left] = 0;
    for (const { right } of candidates) open.rights[right] = 0;
  }
  return open;
}

const positions = ({ size }: People) => Array.from({ length: size }, (_, at) => at);
const whole = (lefts: People, rights: People) => ({ lefts: lefts.size, rights: rights.size });
const everyCase = { numRuns: 100 };

/** Every record names a commune and no two cards one holder: others are met by more than they are looked for by. */
describe('what a pass needs of two lists', () => {
  it('is enough to link a month as if all of it were there', () => {
    fc.assert(
      fc.property(children, cards, (ones, others) => {
        const [lefts, rights] = [childPeople(ones), cardPeople(others)];
        const sure = { links: sureLinks(lefts, rights, month), unsure: [] };
        const among = { lefts: positions(lefts), rights: positions(rights) };

        const part = partOf(groundOf(lefts, rights, sure), among, openBeside(sure, lefts, rights));
        const found = linkCertain(part.lefts, part.rights, month, {
          ...part.before,
          whole: whole(lefts, rights),
        });

        const all = linkCertain([...everyoneOf(lefts)], [...everyoneOf(rights)], month);
        expect(inWords(sure, inWholeLists(found, part))).toEqual(inWords(all));
      }),
      everyCase,
    );
  });

  it('is enough to link the leftovers of a province as if all of it were there', () => {
    fc.assert(
      fc.property(children, cards, (ones, others) => {
        const [lefts, rights] = [childPeople(ones), cardPeople(others)];
        const lists = { lefts: [...everyoneOf(lefts)], rights: [...everyoneOf(rights)] };
        const earlier = linkCertain(lists.lefts, lists.rights, month);

        const part = partOfAll(groundOf(lefts, rights, earlier), openBeside(earlier, lefts, rights));
        const found = linkLeftovers(part, province, { ...part.before, whole: whole(lefts, rights) });

        const all = linkLeftovers(lists, province, earlier);
        expect(inWords(inWholeLists(found, part))).toEqual(inWords(all));
      }),
      everyCase,
    );
  });

  it('holds everybody who is open, and nobody of another month', () => {
    fc.assert(
      fc.property(children, cards, (ones, others) => {
        const [lefts, rights] = [childPeople(ones), cardPeople(others)];
        const among = { lefts: positions(lefts).slice(1), rights: positions(rights).slice(1) };

        const { at, before } = partOf(
          groundOf(lefts, rights, NOTHING),
          among,
          openBeside(NOTHING, lefts, rights),
        );

        expect([at.lefts.toSorted((a, b) => a - b), at.rights.toSorted((a, b) => a - b)]).toEqual([
          among.lefts,
          among.rights,
        ]);
        expect(before).toMatchObject({ links: [], unsure: [] });
      }),
    );
  });
});
