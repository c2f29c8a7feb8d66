import { describe, expect, it } from 'vitest';
import { isoOf } from '../../../local/province/days.ts';
import { makeProvince, type Province } from '../../../local/province/make-province.ts';
import { fullName } from '../../../local/province/names/naming.ts';
import type { SourceRow } from '../../../local/province/rows/row.ts';

const CHILDREN = 8000;
const noisy = provinceWith(1);

function provinceWith(noise: number): Province {
  return makeProvince({
    province: '94',
    map: '2023',
    asOf: '2023-06-30',
    children: CHILDREN,
    uncovered: 110,
    seed: 21,
    noise,
  });
}

function shareOf<R>(rows: readonly R[], is: (row: R) => boolean): number {
  return rows.filter(is).length / rows.length;
}

const nameDiffers = ({ kid, cells }: SourceRow) => cells.full_name !== fullName(kid.name);
const dateDiffers = ({ kid, cells }: SourceRow) => cells.date_of_birth !== isoOf(kid.born);
const isPlaceholder = ({ cells }: SourceRow) => /^(con bà|cb |bé |chưa|sơ sinh)/i.test(cells.full_name);
const sexDiffers = ({ kid, cells }: SourceRow) => cells.sex !== kid.sex;
const hasNoNumber = ({ cells }: SourceRow) => cells.personal_id === '';

describe('mistakes in the files', () => {
  const { cards, births, residents } = noisy.world.rows;
  const young = (row: SourceRow) => noisy.world.registry.asOf - row.kid.born < 120;

  it('are at least as frequent on cards as the demo has to stand', () => {
    expect(shareOf(cards, (row) => nameDiffers(row) && !isPlaceholder(row))).toBeGreaterThan(0.028);
    expect(shareOf(cards, dateDiffers)).toBeGreaterThan(0.0125);
    expect(shareOf(cards, hasNoNumber)).toBeGreaterThan(0.27);
    expect(shareOf(cards.filter(young), isPlaceholder)).toBeGreaterThan(0.025);
    expect(
      shareOf(
        cards.filter((row) => !young(row)),
        isPlaceholder,
      ),
    ).toBeGreaterThan(0.004);
    expect(shareOf(cards, ({ kid, cells }) => cells.unit !== kid.unit)).toBeGreaterThan(0.033);
  });

  it('are not so frequent that nothing could be found', () => {
    expect(shareOf(cards, nameDiffers)).toBeLessThan(0.055);
    expect(shareOf(cards, dateDiffers)).toBeLessThan(0.025);
    expect(shareOf(cards, hasNoNumber)).toBeLessThan(0.32);
    expect(shareOf(cards, sexDiffers)).toBeLessThan(0.006);
    expect(shareOf(births, nameDiffers)).toBeLessThan(0.012);
  });

  it('leave about six in a hundred children without a personal number in births and residents', () => {
    for (const rows of [births, residents]) {
      expect(shareOf<SourceRow>(rows, hasNoNumber)).toBeGreaterThan(0.05);
      expect(shareOf<SourceRow>(rows, hasNoNumber)).toBeLessThan(0.09);
    }
  });

  it('are gone without noise', () => {
    const { world } = provinceWith(0);
    const rows: SourceRow[] = [...world.rows.births, ...world.rows.residents, ...world.rows.cards];

    expect(rows.filter((row) => nameDiffers(row) || dateDiffers(row) || sexDiffers(row))).toEqual([]);
    expect(world.rows.cards.filter(({ cells, kid }) => cells.unit !== kid.unit)).toEqual([]);
  });
});

describe('the people of Sóc Trăng', () => {
  const { kids } = noisy.world;

  it('are named as Kinh, Khmer and Hoa in the shares of the census', () => {
    expect(shareOf(kids, ({ family }) => family.group === 'khmer')).toBeCloseTo(0.302, 1);
    expect(shareOf(kids, ({ family }) => family.group === 'hoa')).toBeCloseTo(0.055, 1);
  });

  it('have about one pair of twins in eighty births, with different names', () => {
    const twins = kids.filter(({ twin }) => twin);

    expect(twins.length / kids.length).toBeGreaterThan(0.015);
    expect(twins.length / kids.length).toBeLessThan(0.035);
    const families = Map.groupBy(twins, ({ family }) => family);
    for (const pair of families.values())
      expect(new Set(pair.map(({ name }) => fullName(name))).size).toBe(pair.length);
  });

  it('share their full name with somebody at least as often as a published sample of 8,728 people does', () => {
    const names = Map.groupBy(kids, ({ name }) => fullName(name));

    const shared = shareOf(kids, ({ name }) => (names.get(fullName(name))?.length ?? 0) > 1);
    expect(shared).toBeGreaterThan(0.205);
    expect(shared).toBeLessThan(0.45);
  });

  it('move: some live in another commune than the one that registered them', () => {
    const temporary = shareOf(kids, ({ family }) => family.move.kind === 'temporary');

    expect(temporary).toBeGreaterThan(0.025);
    expect(temporary).toBeLessThan(0.055);
  });
});
