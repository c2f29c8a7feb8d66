import { describe, expect, it } from 'vitest';
import type { LinkModel } from '../../../../shared/linkage/model.ts';
import { MISSING } from '../../../../shared/linkage/spec.ts';
import { NoPairsError, train } from '../../../../shared/linkage/training/train.ts';
import type { Vocabulary } from '../../../../shared/linkage/vocabulary.ts';
import { field, level, modelOfThings } from '../things.ts';

/** A record of four values; `note` stands on one list only. */
interface Row {
  ref: string;
  code: string;
  name: string;
  town: string;
  kind: string;
  note?: string;
}
type Value = Exclude<keyof Row, 'ref'>;

/** How many values there are, and how often one is written wrongly. */
const VALUES = {
  code: { of: 200_000, wrong: 0.05 },
  name: { of: 150_000, wrong: 0.1 },
  town: { of: 50, wrong: 0.2 },
  kind: { of: 2, wrong: 0.02 },
} as const;
const COLUMNS = ['code', 'name', 'town', 'kind'] as const;

const equality = (of: Value) => ({
  outcomes: ['equal', 'different'],
  of: ({ [of]: left }: Row, { [of]: right }: Row) => {
    if (left === undefined || right === undefined) return MISSING;
    return left === right ? 0 : 1;
  },
});
const ROWS: Vocabulary<Row> = {
  measures: Object.fromEntries([...COLUMNS, 'note' as const].map((column) => [column, equality(column)])),
  adjustments: {},
  keys: {
    nothing: () => [],
    ...Object.fromEntries(COLUMNS.map((column) => [column, (row: Row) => [row[column]]])),
  },
};

const MODEL: LinkModel = modelOfThings({
  expectedShare: 0.5,
  fields: [...COLUMNS, 'note' as const].map((column) =>
    field(column, [
      level('equal', { when: ['equal'], m: 0.85, u: 0.1 }),
      level('different', { m: 0.15, u: 0.9 }),
    ]),
  ),
  sessions: [
    { on: ['code'], holds: ['code'] },
    { on: ['name'], holds: ['name'] },
  ],
});

/** The same numbers from 0 to 1 every time, evenly spread (Lehmer 1951). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const next = chance(2_023);
const anyOf = (count: number): string => String(Math.floor(next() * count));

function newRow(ref: string): Row {
  const [code, name, town, kind] = COLUMNS.map((column) => anyOf(VALUES[column].of));
  return { ref, code: code ?? '', name: name ?? '', town: town ?? '', kind: kind ?? '' };
}

/** The row as another clerk writes it: a wrong value is one of all the others. */
function again(row: Row, ref: string): Row {
  const written = COLUMNS.map((column) => {
    const { of, wrong } = VALUES[column];
    return [
      column,
      next() < wrong ? String((Number(row[column]) + 1 + Number(anyOf(of - 1))) % of) : row[column],
    ];
  });
  return { ...row, ref, ...Object.fromEntries(written) };
}

const SHARED = 500;
const lefts = Array.from({ length: 600 }, (_, at) => newRow(`l${at}`));
const rights = [
  ...lefts.slice(0, SHARED).map((row, at) => again({ ...row, note: 'x' }, `r${at}`)),
  ...Array.from({ length: 140 }, (_, at) => ({ ...newRow(`o${at}`), note: 'y' })),
];
const options = { digest: 'd1g3st', vocabulary: ROWS, sampled: 20_000 };
/** Trained anew by each test. */
const trainedOnBoth = (): LinkModel => train({ lefts, rights }, MODEL, options);

const sharesOf = (model: LinkModel, name: string) => {
  const [equal, different] = model.fields.find((one) => one.field === name)?.levels ?? [];
  return { m: equal?.m ?? 0, u: equal?.u ?? 0, rest: { m: different?.m ?? 0, u: different?.u ?? 0 } };
};

describe('a model trained on two lists without labels', () => {
  it.each(COLUMNS)('knows how often a true pair agrees on the %s, and chance', (column) => {
    const { m, u, rest } = sharesOf(trainedOnBoth(), column);

    expect(Math.abs(m - (1 - VALUES[column].wrong))).toBeLessThan(0.05);
    expect(Math.abs(u - 1 / VALUES[column].of)).toBeLessThan(0.04);
    expect([m + rest.m, u + rest.u]).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)]);
  });

  it('knows about how many of the shorter list have a partner', () => {
    expect(Math.abs(trainedOnBoth().expectedShare - SHARED / 600)).toBeLessThan(0.05);
  });

  it('keeps the figures of a field nobody can be compared in', () => {
    const before = MODEL.fields.find(({ field: name }) => name === 'note')?.levels;

    expect(trainedOnBoth().fields.find(({ field: name }) => name === 'note')?.levels).toEqual(before);
  });

  it('keeps levels, rules and thresholds, and the model it began with', () => {
    const { training: _, expectedShare: __, fields, ...kept } = trainedOnBoth();

    expect(MODEL).toMatchObject(kept);
    expect(fields.map(({ levels, ...rest }) => [rest, levels.map(({ m, u, ...words }) => words)])).toEqual(
      MODEL.fields.map(({ levels, ...rest }) => [rest, levels.map(({ m, u, ...words }) => words)]),
    );
    expect(sharesOf(MODEL, 'code')).toMatchObject({ m: 0.85, u: 0.1 });
  });

  it('says what it learnt from', () => {
    const trained = trainedOnBoth();

    expect(trained.training).toMatchObject({
      digest: 'd1g3st',
      lefts: 600,
      rights: 640,
      sampled: 20_000,
    });
    const [byCode, byName] = trained.training?.sessions ?? [];
    expect([byCode?.on, byName?.on]).toEqual([['code'], ['name']]);
    expect(byCode?.pairs).toBeGreaterThan(450);
    expect((byCode?.pairs ?? 0) * (byCode?.matches ?? 0)).toBeCloseTo(SHARED * 0.95, -2);
  });

  it('is the same for the same lists', () => {
    expect(train({ lefts, rights }, MODEL, options)).toEqual(trainedOnBoth());
  });

  it('holds no more than six digits, as another year’s data change what follows', () => {
    const trained = trainedOnBoth();
    const figures = trained.fields.flatMap(({ levels }) => levels.flatMap(({ m, u }) => [m, u]));

    expect([...figures, trained.expectedShare].every((one) => one === Number(one.toPrecision(6)))).toBe(true);
  });

  it('tells of every step of every session', () => {
    const steps: string[] = [];
    train({ lefts, rights }, MODEL, { ...options, observe: ({ session }) => steps.push(session.on.join()) });

    const taken = trainedOnBoth().training?.sessions.map(({ iterations }) => iterations);
    expect(['code', 'name'].map((on) => steps.filter((one) => one === on).length)).toEqual(taken);
  });

  it('does not hold a level for impossible by chance that matches were not seen on either', () => {
    const rare = field('kind', [
      level('never', { when: [], m: 0.5, u: 0.001 }),
      level('hardly', { when: [], m: 0.5, u: 0.000_001 }),
      level('equal', { when: ['equal'], m: 0.3, u: 0.5 }),
      level('different', { m: 0.2, u: 0.5 }),
    ]);

    const { fields } = train(
      { lefts, rights },
      { ...MODEL, fields: [...MODEL.fields.slice(0, 3), rare] },
      options,
    );

    const { training: { sessions = [] } = {} } = trainedOnBoth();
    const matches = sessions.reduce((sum, one) => sum + one.pairs * one.matches, 0);
    expect((fields[3]?.levels[0]?.u ?? 0) * matches).toBeCloseTo(0.5, 1);
    expect(fields[3]?.levels[1]?.u).toBe(0.000_001);
    expect(fields[3]?.levels.reduce((sum, { u }) => sum + u, 0)).toBeCloseTo(1, 5);
  });
});

describe('a model trained on one list', () => {
  const repeated = lefts.slice(0, 200);
  const list = [...lefts, ...repeated.map((row, at) => again(row, `d${at}`))];
  const trainedOnOne = (): LinkModel => train({ lefts: list, rights: list }, MODEL, options);

  it('finds how alike its doubles are', () => {
    const model = trainedOnOne();

    for (const column of COLUMNS)
      expect(Math.abs(sharesOf(model, column).m - (1 - VALUES[column].wrong))).toBeLessThan(0.06);
  });

  it('expects about as many partners a record as there are', () => {
    expect(Math.abs(trainedOnOne().expectedShare - (2 * repeated.length) / list.length)).toBeLessThan(0.06);
  });

  it('counts each pair once', () => {
    const [byCode] = trainedOnOne().training?.sessions ?? [];
    const [again_] = train({ lefts: list, rights: [...list] }, MODEL, options).training?.sessions ?? [];

    expect((again_?.pairs ?? 0) - list.length).toBe(2 * (byCode?.pairs ?? 0));
  });
});

describe('training', () => {
  it('does not count for chance what matches are of all pairs', () => {
    const [few, others] = [lefts.slice(0, 60), rights.slice(0, 60)];
    const matches = 1 / 60;

    const model = train({ lefts: few, rights: others }, MODEL, options);

    expect(sharesOf(model, 'code').u).toBeLessThan(matches);
    expect(sharesOf(model, 'note')).toEqual(sharesOf(MODEL, 'note'));
  });

  it('does not learn of a field from pairs that agree on it', () => {
    const blind = MODEL.sessions.map((session) => ({ ...session, holds: [] }));

    const fooled = train({ lefts, rights }, { ...MODEL, sessions: blind }, options);

    const trained = trainedOnBoth();
    expect(sharesOf(fooled, 'code').m).toBeGreaterThan(sharesOf(trained, 'code').m + 0.01);
    expect(sharesOf(fooled, 'town').m).toBeCloseTo(sharesOf(trained, 'town').m, 2);
  });

  it('learns what it can where a session has no pairs', () => {
    const sessions = [...MODEL.sessions, { on: ['nothing'], holds: [] }];

    const model = train({ lefts, rights }, { ...MODEL, sessions }, options);

    expect(model.fields).toEqual(trainedOnBoth().fields);
    expect(model.training?.sessions[2]).toEqual({ on: ['nothing'], pairs: 0, iterations: 0, matches: 0 });
  });

  it('learns of a list without doubles that there hardly are any', () => {
    const list = Array.from({ length: 50 }, (_, at) => newRow(`n${at}`));
    const sessions = [{ on: ['nothing'], holds: [] }];

    const model = train({ lefts: list, rights: list }, { ...MODEL, sessions }, options);

    expect(model.expectedShare).toBe(1 / list.length);
    expect(model.fields.map(({ levels }) => levels.map(({ m }) => m))).toEqual(
      MODEL.fields.map(({ levels }) => levels.map(({ m }) => m)),
    );
  });

  it('gives chance shares that add up to one, also where a level was never met', () => {
    for (const { levels } of trainedOnBoth().fields)
      expect(levels.reduce((sum, { u }) => sum + u, 0)).toBeCloseTo(1, 5);
  });

  it('says which key no two records share', () => {
    const error = new NoPairsError({ on: ['given_name', 'unit'], holds: [] });

    expect(error).toMatchObject({ name: 'NoPairsError', message: 'no pairs share given_name and unit' });
    expect(error).toBeInstanceOf(RangeError);
    expect(new NoPairsError(...MODEL.sessions).message).toBe('no pairs share code, nor name');
  });

  it('cannot learn from a key no two records share', () => {
    const strangers = Array.from({ length: 20 }, (_, at) => ({
      ...newRow(`s${at}`),
      code: `s${at}`,
      name: `s${at}`,
    }));

    expect(() => train({ lefts: lefts.slice(0, 20), rights: strangers }, MODEL, options)).toThrow(
      NoPairsError,
    );
  });

  it('looks at no key that more than fifty share, which says nothing of who they are', () => {
    const crowded = [{ on: ['kind'], holds: ['kind'] }];

    const { training } = train({ lefts, rights }, { ...MODEL, sessions: crowded }, options);

    expect(training?.sessions[0]?.pairs).toBe(lefts.length * 50);
  });

  it('cannot speak of what the records have not', () => {
    const sessions = [{ on: ['colour'], holds: [] }];

    expect(() => train({ lefts, rights }, { ...MODEL, sessions }, options)).toThrow(RangeError);
  });
});
