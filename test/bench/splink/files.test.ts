import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../../bench/csv.ts';
import { pairKey } from '../../../bench/splink/dataset.ts';
import { febrl4In } from '../../../bench/splink/febrl4-files.ts';
import { prepareProvince } from '../../../bench/splink/ours-province.ts';
import { writeProvinceFiles } from '../../../bench/splink/province-files.ts';
import { scoreOf } from '../../../bench/splink/score.ts';

const directory = mkdtempSync(join(tmpdir(), 'bao-phu-files-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('febrl4', () => {
  it('is found with its true pairs, in two settings', () => {
    const head = 'rec_id, given_name\n';
    writeFileSync(join(directory, 'febrl-dataset4a.csv'), `${head}rec-7-org, ann\nrec-8-org, ben\n`);
    writeFileSync(join(directory, 'febrl-dataset4b.csv'), `${head}rec-8-dup-0, bem\nrec-7-dup-0, ann\n`);

    const datasets = febrl4In(directory);

    expect(datasets.map(({ model }) => model)).toEqual(['febrl4', 'febrl4-without-number']);
    expect([...(datasets[0]?.truth ?? [])]).toEqual([
      pairKey('rec-8-org', 'rec-8-dup-0'),
      pairKey('rec-7-org', 'rec-7-dup-0'),
    ]);
  });
});

describe('the files of a province', () => {
  let dataset: ReturnType<typeof writeProvinceFiles>;
  beforeAll(() => {
    dataset = writeProvinceFiles(directory, { children: 400, seed: 3 });
  });

  it('hold a line for every true child, those out of scope among them, and every card as a true pair', () => {
    const [children, cards] = [readCsv(dataset.left), readCsv(dataset.right)];

    expect(children).toHaveLength(dataset.records.left);
    expect(new Set(children.map(({ id }) => id)).size).toBe(children.length);
    expect(children.length).toBeGreaterThan(400);
    expect(dataset.truth.size).toBe(cards.length);
  });

  it('are linked nearly without fault', () => {
    const link = prepareProvince({ ...dataset, pairs: '', sampledPairs: 0 }).train();

    const { precision, recall } = scoreOf(link(), dataset.truth);

    expect(precision).toBeGreaterThan(0.99);
    expect(recall).toBeGreaterThan(0.97);
  });
});
