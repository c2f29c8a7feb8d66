import { describe, expect, it } from 'vitest';
import { makeProvince, type ProvinceOptions } from '../../../local/province/make-province.ts';
import { changeOneNight } from '../../../local/province/nights/change-one-night.ts';
import { refOf, type TrueChild, truthLines } from '../../../local/province/truth.ts';
import { obstacleOf, validityOf } from '../../../shared/coverage/card-validity.ts';
import { draftOf } from '../../../shared/register/draft.ts';
import { responsibleUnit } from '../../../shared/register/responsible-unit.ts';
import { standingOn } from '../../../shared/register/standing.ts';
import { birthRecord, cardRecord, residentRecord } from './records.ts';

const clean: ProvinceOptions = {
  province: '94',
  map: '2023',
  asOf: '2023-06-30',
  children: 4000,
  uncovered: 300,
  seed: 11,
  noise: 0,
};
const first = makeProvince(clean);
const nights = [
  { night: 'the first night', province: first },
  { night: 'the night after', province: changeOneNight(first, { share: 0.05, seed: 5 }) },
];

describe.each(nights)('the truth of $night', ({ province }) => {
  const { truth, world } = province;

  it('owns every row of every feed exactly once', () => {
    for (const feed of ['births', 'residents', 'cards'] as const) {
      const rows = world.rows[feed].map((row) => refOf(row)).sort();

      expect(truth.children.flatMap((child) => child[feed]).sort()).toEqual(rows);
      expect(new Set(rows).size).toBe(rows.length);
    }
  });

  it('names no row by a number of a person or card', () => {
    const refs = truth.children.flatMap(({ births, residents, cards }) => [
      ...births,
      ...residents,
      ...cards,
    ]);

    expect(refs.filter((ref) => /(?<![0-9a-f])\d{10,}(?![0-9a-f])/.test(ref))).toEqual([]);
  });

  it('agrees with the register about who is in scope and where', () => {
    const births = new Map(world.rows.births.map((row) => [refOf(row), birthRecord(row)]));
    const residents = new Map(world.rows.residents.map((row) => [refOf(row), residentRecord(row)]));

    const wrong = truth.children.filter((child) => {
      const rows = { births: pick(births, child.births), residents: pick(residents, child.residents) };
      const drafted = { id: child.id, ...draftOf(rows) };
      if (standingOn(drafted, truth.asOf) !== child.standing) return true;
      return child.inScope && responsibleUnit(drafted, truth.asOf).unit !== child.responsibleUnit;
    });

    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('agrees with the rules of coverage about who holds a valid card', () => {
    const cards = new Map(world.rows.cards.map((row) => [refOf(row), cardRecord(row)]));
    const isCovered = (child: TrueChild) =>
      pick(cards, child.cards).some(
        (card) => obstacleOf(card, validityOf(card, {}), truth.asOf) === undefined,
      );

    const wrong = truth.children.filter((child) => child.inScope && isCovered(child) !== child.covered);

    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('gives the cause the card file shows', () => {
    const cards = new Map(world.rows.cards.map((row) => [refOf(row), cardRecord(row)]));

    for (const { inScope, covered, cause, cards: refs } of truth.children) {
      if (!inScope || covered) continue;
      const obstacles = pick(cards, refs).map((card) => obstacleOf(card, validityOf(card, {}), truth.asOf));
      expect(obstacles).toEqual(cause === 'never_issued' ? [] : [cause]);
    }
  });

  it('is written a line a child', () => {
    const lines = truthLines(truth).trimEnd().split('\n');

    expect(lines).toHaveLength(truth.children.length);
    expect(JSON.parse(lines[0] ?? '')).toEqual(truth.children[0]);
  });
});

function pick<T>(records: ReadonlyMap<string, T>, refs: readonly string[]): T[] {
  return refs.flatMap((ref) => records.get(ref) ?? []);
}
