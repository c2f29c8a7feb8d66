import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRICE_LIST } from '../../../../shared/cost/price-list.ts';
import { provinceCost } from '../../../../shared/cost/province-cost.ts';
import { addCounts, emptyCounts } from '../../../../shared/coverage/counts.ts';
import type { CoverageFact } from '../../../../shared/coverage/facts.ts';
import { scoreInterval } from '../../../../shared/coverage/score-interval.ts';
import { factsFor } from '../../../../shared/follow-up/papers/coverage-report/audience.ts';
import { coverageReportOf } from '../../../../shared/follow-up/papers/coverage-report/report.ts';
import type { ReportInput } from '../../../../shared/follow-up/papers/coverage-report/report-view.ts';
import { inTreeOrder } from '../../../../shared/follow-up/papers/coverage-report/tree-order.ts';

/** Communes as [covered, uncovered, unsure], in districts of a province. */
type Communes = readonly (readonly [number, number, number])[];

function factsOf(districts: readonly Communes[]): CoverageFact[] {
  const top: CoverageFact = { unit: '94', level: 'province', ...emptyCounts() };
  const below = districts.flatMap((communes, at) => {
    const district: CoverageFact = { unit: `94${at}`, level: 'district', parent: '94', ...emptyCounts() };
    const facts = communes.map((counts, no) => communeOf(`31${at}0${no}`, district.unit, counts));
    for (const fact of facts) addCounts(district, fact);
    addCounts(top, district);
    return [district, ...facts];
  });
  return [top, ...below];
}

function communeOf(
  unit: string,
  parent: string,
  [covered, uncovered, unsure]: Communes[number],
): CoverageFact {
  const counts = emptyCounts();
  const causes = { ...counts.causes, never_issued: uncovered };
  return {
    unit,
    level: 'commune',
    parent,
    ...counts,
    covered,
    uncovered,
    unsure,
    inScope: covered + uncovered + unsure,
    causes,
  };
}

const FACTS = factsOf([
  [
    [900, 20, 3],
    [40, 2, 0],
  ],
  [
    [500, 9, 1],
    [700, 11, 2],
  ],
]);

function reportOf(changes: Partial<ReportInput> = {}) {
  const report = coverageReportOf({
    province: '94',
    asOf: '2023-06-30',
    runId: '2023-06-30-a1b2c3',
    facts: FACTS,
    nameOf: (unit) => `Đơn vị ${unit}`,
    data: [{ feed: 'cards', version: 9, rows: 134_797, importedAt: '2023-06-30T01:02:03.000Z' }],
    decisions: 12,
    audience: 'province',
    ...changes,
  });
  if (report === undefined) throw new Error('no report');
  const rows = (name: string) =>
    (report.sheets.find((sheet) => sheet.name === name)?.rows ?? []).map(({ cells }) =>
      cells.map((cell) => cell?.value),
    );
  return { report, rows };
}

describe('the coverage report', () => {
  it('states numerator, denominator, rate and intervals of the province', () => {
    const figures = new Map(
      reportOf()
        .rows('Tổng hợp')
        .map(([name, figure]) => [name, figure]),
    );

    expect(figures.get('Trẻ dưới 6 tuổi trong diện (mẫu số)')).toBe(2188);
    expect(figures.get('Có thẻ còn hiệu lực (tử số)')).toBe(2140);
    expect(figures.get('Tỷ lệ bao phủ')).toBe(2140 / 2188);
    expect(figures.get('Tỷ lệ nếu mọi trẻ chưa rõ đều có thẻ')).toBe(2146 / 2188);
    expect(figures.get('Khoảng ngẫu nhiên 95 % (Wilson), từ')).toBe(scoreInterval(2140, 2188)?.low);
  });

  it('names the day, the run and the version of every feed', () => {
    const texts = reportOf().rows('Tổng hợp');

    expect(texts[2]?.[0]).toBe('Đơn vị 94 – ngày 30/06/2023 (2023-06-30-a1b2c3)');
    expect(texts).toContainEqual(['Thẻ BHYT / Cards', 9, 134_797, '2023-06-30 01:02']);
  });

  it('has the units in the order of the tree, whatever order they come in', () => {
    const { rows } = reportOf({ facts: FACTS.toReversed() });

    expect(
      rows('Đơn vị')
        .slice(1)
        .map(([unit]) => unit),
    ).toEqual(['94', '940', '31000', '31001', '941', '31100', '31101']);
  });

  it('warns of a rate of few children', () => {
    const notes = reportOf()
      .rows('Đơn vị')
      .map((row) => row.at(-1));

    expect(notes.filter((note) => String(note).startsWith('Ít trẻ'))).toHaveLength(1);
  });

  it('shows a dash and no rate where no child is in scope', () => {
    const { rows } = reportOf({ facts: factsOf([[[0, 0, 0]]]) });

    expect(rows('Đơn vị')[1]?.slice(8, 12)).toEqual(['–', '–', '–', '–']);
  });

  it('counts the causes of each unit, of the public copy those of the province only', () => {
    expect(reportOf().rows('Nguyên nhân')).toHaveLength(8);
    expect(reportOf({ audience: 'public' }).rows('Nguyên nhân')).toHaveLength(2);
  });

  it('tells the two copies apart by name and by what is said of them', () => {
    const [own, open] = [reportOf(), reportOf({ audience: 'public' })];

    expect([own.report.fileName, open.report.fileName]).toEqual([
      'coverage-province_94_2023-06-30.xlsx',
      'coverage-public_94_2023-06-30.xlsx',
    ]);
    expect(own.rows('Phương pháp').at(-1)?.[1]).toContain('Không công bố');
  });

  it('says what the province costs, in its own copy and where all of it is reported', () => {
    const cost = provinceCost(
      { ...NOTHING_DONE, children: 2188, changedNight: { 's3.puts': 1000 } },
      PRICE_LIST,
    );
    const figuresOf = (changes: Partial<ReportInput>) =>
      new Map(
        reportOf({ cost, ...changes })
          .rows('Tổng hợp')
          .map(([name, ...figures]) => [name, figures]),
      );

    expect(figuresOf({}).get('Một tháng, mỗi trẻ trong diện')).toEqual([
      cost.month / 2188,
      'A month, per child in scope',
      undefined,
    ]);
    expect(figuresOf({}).get('Đêm này (đếm được)')?.[0]).toBe(cost.night);
    expect([...figuresOf({}).keys()].at(-1)).toContain(PRICE_LIST.readOn);
    for (const other of [{ audience: 'public' }, { unit: '940' }, { cost: undefined }] as const)
      expect(figuresOf(other).has('Một tháng, mỗi trẻ trong diện')).toBe(false);
  });

  it('is none where a run counted nothing', () => {
    expect(coverageReportOf({ ...REPORT_OF_NOTHING })).toBeUndefined();
  });
});

const NOTHING_DONE = { changedNight: {}, quietNight: {}, imports: {}, importsAMonth: 0, before: {} };

const REPORT_OF_NOTHING: ReportInput = {
  province: '94',
  asOf: '2023-06-30',
  runId: 'r',
  facts: [],
  nameOf: String,
  data: [],
  decisions: 0,
  audience: 'province',
};

describe('what the public sees', () => {
  const commune = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 8 }), fc.nat({ max: 3 }));
  const districts = fc.array(fc.array(commune, { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  });
  const isSmall = (count: number): boolean => count > 0 && count < 5;

  it('is no count of one to four', () => {
    fc.assert(
      fc.property(districts, (counts) => {
        const shown = factsFor('public', factsOf(counts)).flatMap(
          ({ inScope, covered, uncovered, unsure, without, causes }) => [
            ...[inScope, covered, uncovered, unsure, without],
            ...Object.values(causes),
          ],
        );

        expect(shown.filter((count) => count !== null && isSmall(count))).toEqual([]);
      }),
    );
  });

  it('gives away no small count by subtraction of what is beside it', () => {
    fc.assert(
      fc.property(districts, (counts) => {
        const facts = inTreeOrder(factsOf(counts));
        const shown = factsFor('public', facts);
        const hidden = facts.filter((_, at) => shown[at]?.covered === null);
        const hiddenBelow = Map.groupBy(hidden, ({ parent }) => parent);
        const openParents = [...hiddenBelow].filter(
          ([parent]) => parent !== undefined && !hidden.some(({ unit }) => unit === parent),
        );

        for (const [, units] of openParents) {
          const sum = units.reduce((total, { uncovered, unsure }) => total + uncovered + unsure, 0);
          expect(isSmall(sum)).toBe(false);
        }
      }),
    );
  });
});

describe('the interval of chance', () => {
  it('is that of Wilson', () => {
    expect(scoreInterval(98, 100)?.low).toBeCloseTo(0.93, 2);
    expect(scoreInterval(98, 100)?.high).toBeCloseTo(0.9945, 3);
    expect(scoreInterval(0, 0)).toBeUndefined();
  });

  it('holds the share and stays inside 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (part, more) => {
        const whole = part + more + 1;
        const { low = -1, high = -1 } = scoreInterval(part, whole) ?? {};

        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(part / whole);
        expect(high + 1e-12).toBeGreaterThanOrEqual(part / whole);
      }),
    );
  });
});
