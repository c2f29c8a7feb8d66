// npm run bench:splink: Splink and our engine on the same files, turn by turn; prints one table a dataset.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ourAnswers, splinkAnswers } from './splink/answers.ts';
import { costOf } from './splink/cost.ts';
import type { Dataset } from './splink/dataset.ts';
import { type Engine, type EngineRun, runEngine } from './splink/engine.ts';
import { febrl4In } from './splink/febrl4-files.ts';
import { writeProvinceFiles } from './splink/province-files.ts';
import { pythonWithSplink } from './splink/python-environment.ts';
import { ratiosOf, tableOf } from './splink/table.ts';

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '119885' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '2' },
    febrl: { type: 'string', default: process.env.BAO_PHU_LINKAGE_DATA ?? '' },
    'sampled-pairs': { type: 'string', default: '1000000' },
  },
});
const runs = Number(values.runs);
const sampledPairs = Number(values['sampled-pairs']);

const SCRIPTS = {
  splink: fileURLToPath(new URL('./splink/splink_link.py', import.meta.url)),
  ours: fileURLToPath(new URL('./splink/ours.ts', import.meta.url)),
};
const ours: Engine = { name: 'ours', command: [process.execPath, SCRIPTS.ours] };
const root = mkdtempSync(join(tmpdir(), 'bao-phu-splink-'));
try {
  const splink: Engine = {
    name: 'Splink',
    command: [pythonWithSplink(), '-B', SCRIPTS.splink],
  };
  printPreamble();
  for (const dataset of datasets()) await compare(dataset, splink);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function* datasets(): Generator<Dataset> {
  yield writeProvinceFiles(root, { children: Number(values.children), seed: Number(values.seed) });
  const febrl4 = febrl4In(values.febrl);
  if (febrl4) yield* febrl4;
  else
    console.log(
      'no febrl4: --febrl DIR or BAO_PHU_LINKAGE_DATA names the directory of febrl-dataset4a.csv and 4b',
    );
}

/** The engines take turns, so that a machine that slows down slows both. */
async function compare(dataset: Dataset, splink: Engine): Promise<void> {
  const order = { ...orderOf(dataset), pairs: join(root, 'pairs.csv'), sampledPairs };
  const [theirs, own]: [EngineRun[], EngineRun[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    theirs.push(await runEngine(splink, order));
    own.push(await runEngine(ours, order));
  }
  const costs = { splink: costOf(theirs), ours: costOf(own) };
  const results = [
    {
      engine: theirs[0]?.version ?? '',
      cost: costs.splink,
      answers: splinkAnswers(theirs[0]?.pairs ?? [], dataset),
    },
    {
      engine: `ours, ${own[0]?.version}`,
      cost: costs.ours,
      answers: ourAnswers(own[0]?.pairs ?? [], dataset),
    },
  ];
  console.log(`\n${tableOf(dataset, results)}\n${ratiosOf(costs.splink, costs.ours)}`);
}

function orderOf({ model, left, right, units, asOf }: Dataset) {
  return { model, left, right, ...(units && { units }), ...(asOf && { asOf }) };
}

function printPreamble(): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  console.log(`${machine}; ${runs} runs of each engine in turn, median (least–most); seed ${values.seed}`);
  console.log(
    'load, train, link: inside the process, reading the files and writing the pairs included; process: from its start ' +
      `to its end. Splink uses every core and learns u from ${sampledPairs.toLocaleString('en')} pairs drawn by chance; our ` +
      'model of the province comes trained, that of febrl4 is trained here.',
  );
}
