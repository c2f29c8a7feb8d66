import { describe, expect, it } from 'vitest';
import { accuracyOf, countsOf } from '../../../bench/linkage/accuracy.ts';
import { blockingOf } from '../../../bench/linkage/blocking-loss.ts';
import type { Dataset } from '../../../bench/linkage/datasets.ts';
import { fakeVocabulary } from '../../../bench/linkage/fake-people.ts';
import type { FlatRecord } from '../../../bench/linkage/flat-record.ts';
import model from '../../../bench/linkage/models/fake-people.json' with { type: 'json' };
import { truePairs } from '../../../bench/linkage/pairs.ts';
import { rowsOf } from '../../../bench/linkage/rows.ts';
import { run } from '../../../bench/linkage/run.ts';
import { tableOf } from '../../../bench/table.ts';
import { record } from './records.ts';

const GIVEN = ['mia', 'otto', 'ruby', 'jack', 'zoe', 'peter', 'hana'];
const SURNAMES = [
  'green',
  'white',
  'mcdonald',
  'fox',
  'atkinson',
  'rossi',
  'lee',
  'burton',
  'quigley',
  'shah',
  'novak',
];

/** Person `at` as registered, and mistyped: one letter lost, another month, names in the other order. */
function twoRecords(at: number): [FlatRecord, FlatRecord] {
  const [first_name = '', surname = ''] = [GIVEN[at % 7], SURNAMES[at % 11]];
  const day = String(1 + ((at * 7) % 28)).padStart(2, '0');
  const born = (month: number) => `${1950 + ((at * 13) % 60)}-${String(month).padStart(2, '0')}-${day}`;
  const email = `${first_name}${surname}${at}testcom`;
  const month = 1 + (at % 11);
  const city = ['leeds', 'truro', 'york'][at % 3] ?? '';
  return [
    record({ first_name, surname, dob: born(month), city, email }, `${at}-a`),
    at % 3 === 0
      ? record({ first_name: surname, surname: first_name, dob: born(month), city, email: '' }, `${at}-b`)
      : record({ first_name, surname: surname.slice(0, -1), dob: born(month + 1), city, email }, `${at}-b`),
  ];
}

const people = Array.from({ length: 77 }, (_, at) => twoRecords(at));
const shared = {
  model,
  vocabulary: fakeVocabulary,
  digest: '0',
  personOf: ({ ref }: FlatRecord) => ref.split('-')[0] ?? '',
};
const everybody = people.flat();
const oneList: Dataset = { ...shared, id: 'one list', lefts: everybody, rights: everybody };
const twoLists: Dataset = {
  ...shared,
  id: 'two lists',
  lefts: people.map(([first]) => first),
  rights: people.map(([, second]) => second),
};

describe.each([oneList, twoLists])('the engine, trained without labels on people in $id', (dataset) => {
  const outcome = run(dataset, model);
  const truth = truePairs(dataset);

  it('joins the records of each person and no others', () => {
    expect(truth.size).toBe(77);
    expect(accuracyOf(countsOf(outcome.decided, truth))).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('is shown with what each rule and all rules together keep', () => {
    const rules = blockingOf(dataset, outcome.spec, truth);
    const all = rules.at(-1);

    expect(rules).toHaveLength(outcome.spec.blocking.length + 1);
    expect(all).toMatchObject({ rule: 'all rules', recall: 1 });
    for (const { pairs } of rules) expect(pairs).toBeLessThanOrEqual(all?.pairs ?? 0);
  });

  it('is printed beside the threshold and the fields it was given', () => {
    const { accuracy } = rowsOf(dataset, 'all', outcome);

    const [headings, , decided] = tableOf(accuracy, 3).split('\n');

    expect(headings).toMatch(/^dataset +fields +decided by +threshold +true pairs/u);
    expect(decided).toMatch(/all +(clusters|one to one) +0\.5 +77 +77 +0 +0 +1\.0000/u);
  });
});
