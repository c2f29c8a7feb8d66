import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../functions/rows.ts';
import { learn } from '../../functions/train-models/learn.ts';
import { LINEAGES, type Lineage } from '../../functions/train-models/models.ts';
import { type Training, trainModels } from '../../functions/train-models/train-models.ts';
import { deliver } from '../../local/cli/deliver.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { makeProvince } from '../../local/province/make-province.ts';
import { birthsToResidents } from '../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import type { LinkModel } from '../../shared/linkage/model.ts';
import { personOf } from '../../shared/linkage/people/person-of.ts';
import { BIRTHS, UNITS } from './hamlet.ts';
import { newWorld, night, openServers, send, type World } from './world.ts';

const PLAN = { province: '94', map: '2023', asOf: '2023-06-30', children: 400, uncovered: 20 } as const;
const FEEDS = ['units', 'births', 'residents', 'cards'] as const;
const COMMAND = { province: '94', sampled: 5_000 };

const province = makeProvince({ ...PLAN, seed: 7 });
let cloud: Cloud;
let world: World;
let training: Training;

beforeAll(async () => {
  cloud = await openServers();
  world = await newWorld(cloud);
  for (const feed of FEEDS) {
    const sources = province.files.filter((file) => file.feed === feed);
    await deliver(
      world.context,
      { province: '94', feed, mode: 'snapshot', dryRun: false, release: false },
      sources,
    );
  }
  training = await trainModels(world.context, COMMAND);
}, 120_000);
afterAll(() => cloud.stop());

const inUse = (): LinkModel[] => [birthsToResidents, childrenToCards].map((task) => task.pass('month').model);

/** m of the best level of a field. */
const bestOf = (model: LinkModel | undefined, field: string): number =>
  model?.fields.find((one) => one.field === field)?.levels[0]?.m ?? Number.NaN;

describe('training on the book of a province', () => {
  it('trains the models in the order in which they join the records', () => {
    expect(training.models.map(({ model }) => model.id)).toEqual([
      'births-residents',
      'register-doubles',
      'children-cards',
    ]);
  });

  it('learns from one row a child of each feed, and from the children made of them', async () => {
    const [rows, doubles, cards] = training.models.map(({ model }) => model.training);
    const births = await world.context.store.manifests.current('94', 'births');

    expect(rows?.lefts).toBeLessThan(births?.rows ?? 0);
    expect(doubles?.lefts).toBe(doubles?.rights);
    expect(cards?.lefts).toBeLessThanOrEqual(doubles?.lefts ?? 0);
  });

  it('says what it was trained on by the date of the book, not of the day', () => {
    for (const { model } of training.models)
      expect(model.basis).toMatch(/^trained on \d+ .* of province 94.*, book of 2023-07-21$/);
  });

  it('climbs in every session until nothing moves', () => {
    for (const { on, logLikelihood, change } of training.models.flatMap(({ sessions }) => sessions)) {
      expect(logLikelihood.last, on.join()).toBeGreaterThanOrEqual(logLikelihood.first);
      expect(change, on.join()).toBeLessThan(1e-5);
    }
  });

  it('finds the shares that hold among the true pairs, without having seen who they are', async () => {
    const { births, residents } = await recordsByRef();
    const pairs = province.truth.children.flatMap((child) =>
      child.births
        .slice(0, 1)
        .flatMap((birth) =>
          child.residents.slice(0, 1).map((resident) => [births.get(birth), residents.get(resident)]),
        ),
    );
    for (const column of ['sex', 'personal_id'] as const) {
      const told = pairs.filter(([birth, resident]) => birth?.[column] && resident?.[column]);
      const equal = told.filter(([birth, resident]) => birth?.[column] === resident?.[column]);
      expect(bestOf(training.models[0]?.model, column), column).toBeCloseTo(equal.length / told.length, 1.5);
    }
  });

  it('gives the same models byte for byte when the book has not changed', async () => {
    const again = await trainModels(world.context, COMMAND);

    expect(JSON.stringify(again)).toBe(JSON.stringify(training));
  });

  it('changes no model in use; nor does a night', async () => {
    const before = JSON.stringify(inUse());

    await night(world.context, undefined, true);

    expect(JSON.stringify(inUse())).toBe(before);
    expect(training.models.map(({ shipped }) => shipped.id)).toEqual(Object.keys(LINEAGES));
  });
});

describe('a trained model', () => {
  const person = (ref: string, name: string) =>
    personOf({ ref, names: [name], dates: ['2021-03-05'], mothers: ['Lê Thị Mai'], unit: '31528' });
  const lesson = (lineage: Lineage, sources: readonly string[]) => ({
    lineage,
    lists: { lefts: [person('B1', 'Nguyễn Thị An')], rights: [person('R1', 'Nguyễn Thị An')] },
    surroundings: {},
    sources,
    sampled: 10,
    basis: 'a test',
  });
  const lineage = LINEAGES['births-residents'];

  it('is the next version of the shipped one', () => {
    expect(learn(lesson(lineage, ['book 1'])).model.version).toBe(lineage.shipped.version + 1);
  });

  it('keeps the version when it is the shipped one again', () => {
    const { model } = learn(lesson(lineage, ['book 1']));

    expect(learn(lesson({ ...lineage, shipped: model }, ['book 1'])).model).toEqual(model);
  });

  it('tells by its digest what it was trained on', () => {
    const [one, same, other] = ['book 1', 'book 1', 'book 2'].map(
      (book) => learn(lesson(lineage, [book])).model.training?.digest,
    );

    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('keeps thresholds, rules and levels of its description', () => {
    const { model } = learn(lesson(lineage, ['book 1']));
    const { thresholds, blocking, sessions } = lineage.described;

    expect(model).toMatchObject({ thresholds, blocking, sessions });
    expect(model.fields.map(({ levels }) => levels.map(({ id }) => id))).toEqual(
      lineage.described.fields.map(({ levels }) => levels.map(({ id }) => id)),
    );
  });
});

describe('a book that holds too little', () => {
  it('is refused when nobody is in it', async () => {
    const { context } = await newWorld(cloud);

    await expect(trainModels(context, COMMAND)).rejects.toMatchObject({ code: 'E9002' });
  });

  it('is refused when there is nothing to compare with', async () => {
    const { context } = await newWorld(cloud);
    await send(context, 'units', UNITS);
    await send(context, 'births', BIRTHS);

    await expect(trainModels(context, COMMAND)).rejects.toMatchObject({
      code: 'E9011',
      en: expect.stringContaining('births-residents'),
    });
  });
});

async function recordsByRef() {
  const { store } = world.context;
  const births = await rowsOf(store, await store.manifests.current('94', 'births'));
  const residents = await rowsOf(store, await store.manifests.current('94', 'residents'));
  return {
    births: new Map(births.map((row) => [row.source_ref, row])),
    residents: new Map(residents.map((row) => [row.source_ref, row])),
  };
}
