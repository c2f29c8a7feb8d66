import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../../local/province/ethnic-shares.ts';
import { makeProvince } from '../../../local/province/make-province.ts';
import { respellHighland } from '../../../local/province/mistakes/highland-names.ts';
import { HIGHLAND_PEOPLES } from '../../../local/province/names/name-table.ts';
import { fullName, type PersonName, parentName } from '../../../local/province/names/naming.ts';
import { randomOf } from '../../../local/province/random.ts';
import { ETHNICITY } from '../../../local/province/rows/clerk.ts';
import type { SourceRow } from '../../../local/province/rows/row.ts';
import { peopleOf } from '../../../shared/coverage/peoples.ts';

const SIZE = { asOf: '2023-06-30', children: 3000, uncovered: 60, seed: 7 } as const;
const dakLak = makeProvince({ ...SIZE, province: '66', map: '2023' });
const { kids, rows } = dakLak.world;
const highland = kids.filter(({ family }) => family.group === 'highland');
const ofPeople = (people: string) => kids.filter(({ family }) => family.people === people);

describe('the people of Đắk Lắk', () => {
  it('are one in three of the highlands, most of them Êđê', () => {
    expect(highland.length / kids.length).toBeCloseTo(0.332, 1);
    expect(ofPeople('ede').length / highland.length).toBeGreaterThan(0.45);
  });

  it('live together: nobody of the highlands in some communes, nearly all in others', () => {
    const byCommune = [...Map.groupBy(kids, ({ family }) => family.unit).values()].filter(
      (living) => living.length >= 15,
    );
    const shares = byCommune.map(
      (living) => living.filter(({ family }) => family.group === 'highland').length / living.length,
    );

    expect(Math.min(...shares)).toBeLessThan(0.1);
    expect(Math.max(...shares)).toBeGreaterThan(0.5);
  });

  it('who are Êđê bear the mark of the sex, the given name and then the clan, mostly the mother’s', () => {
    const ede = ofPeople('ede');

    for (const { sex, name } of ede)
      expect(fullName(name)).toMatch(
        sex === 'male' ? /^Y \p{Lu}.* \p{Lu}[\p{L} ]+$/u : /^H'\p{Lu}.* \p{Lu}[\p{L} ]+$/u,
      );
    const mothers = ede.filter(({ name, family }) => name.surname === family.mother.name.surname);
    expect(mothers.length / ede.length).toBeGreaterThan(0.88);
  });

  it('stand in the files with a people the register knows', () => {
    for (const people of HIGHLAND_PEOPLES) expect(peopleOf(ETHNICITY[people])).toBe(people);
    const written = new Set(rows.births.map(({ cells }) => cells.ethnicity));
    expect(written).toContain('Ê-đê');
  });

  it('are misspelled on one card in twenty beyond the mistakes all names have', () => {
    const differs = (group: string) => {
      const cards = rows.cards.filter(
        ({ kid }) => (kid.family.group === 'highland') === (group === 'highland'),
      );
      const wrong = cards.filter(({ kid, cells }: SourceRow) => cells.full_name !== fullName(kid.name));
      return wrong.length / cards.length;
    };

    expect(differs('highland') - differs('others')).toBeGreaterThan(0.02);
    expect(differs('highland') - differs('others')).toBeLessThan(0.08);
  });
});

describe('a name of the highlands', () => {
  it.each(HIGHLAND_PEOPLES)('of the %s is written without a blank too many, for men and women', (people) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('male', 'female'), (seed, sex) => {
        const written = fullName(parentName(people, sex, randomOf(seed, 'test')));

        expect(written).toMatch(/^\p{Lu}['\p{L}]*(?: \p{Lu}['\p{L}]*)+$|^[HK]'\p{Lu}/u);
      }),
    );
  });

  it('is respelt as clerks do it, never empty, and mostly otherwise than it is', () => {
    const name: PersonName = { surname: 'Niê Kdăm', clan: 'last', middle: '', given: "H'Yŭn" };
    const written = Array.from({ length: 400 }, (_, seed) => respellHighland(name, randomOf(seed, 'test')));

    expect(written).toEqual(
      expect.arrayContaining([
        'H’Yŭn Niê Kdăm',
        'HYŭn Niê Kdăm',
        "H' Yŭn Niê Kdăm",
        "H'Yưn Niê Kdăm",
        "H'Yŭn Niê",
        "Niê Kdăm H'Yŭn",
        "H'Yŭn",
      ]),
    );
    expect(written).not.toContain("H'Yŭn Niê Kdăm");
  });

  it('keeps its family name, of which no clerk takes leave, where it is no clan’s', () => {
    const name: PersonName = { surname: 'Giàng', middle: 'A', given: 'Páo' };
    const written = Array.from({ length: 200 }, (_, seed) => respellHighland(name, randomOf(seed, 'test')));

    expect(written).toEqual(expect.arrayContaining(['Dàng A Páo', 'Giàng A Pao']));
    expect(written.every((one) => /^[GD]iàng |^Dàng /.test(one))).toBe(true);
  });
});

describe('the shares of a province', () => {
  it.each([
    ['66', '2023', 0.33],
    ['14', '2023', 0.71],
    ['04', '2025', 0.93],
    ['52', '2025', 0.23],
    ['94', '2023', 0],
  ] as const)('of %s on the map of %s sum to one, %d of it of the highlands', (province, map, share) => {
    const { kinh, khmer, hoa, highland } = sharesOf(province, map);

    expect(kinh + khmer + hoa + highland).toBeCloseTo(1, 10);
    expect(Math.min(kinh, khmer, hoa)).toBeGreaterThan(0);
    expect(highland).toBeCloseTo(share, 1);
  });
});
