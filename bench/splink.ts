// npm run bench:splink: Splink and our engine on the same files, turn by turn; prints Markdown tables.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkageData } from './linkage-data.ts';
import { wholeNumber, wholeNumbers } from './option-kinds.ts';
import { optionsOf } from './options.ts';
import { CHILDREN } from './province-size.ts';
import { compare } from './splink/compare.ts';
import type { Dataset } from './splink/dataset.ts';
import { FEBRL4_FILES, febrl4In } from './splink/febrl4-files.ts';
import { writeProvinceFiles } from './splink/province-files.ts';
import { pythonWithSplink } from './splink/python-environment.ts';
import { reportOf } from './splink/report.ts';
import { type Comparison, sizeOf } from './splink/table.ts';

const options = optionsOf({
  command: 'bench:splink',
  purpose: 'Splink and our engine on the same files: what they cost and how good their answers are',
  options: {
    children: CHILDREN,
    seed: wholeNumber(0, { help: 'seed of the province', default: '1' }),
    runs: wholeNumber(1, { help: 'runs of each engine', default: '2' }),
    data: linkageData(FEBRL4_FILES),
    'sampled-pairs': wholeNumbers(1, {
      help: 'pairs drawn by chance that Splink learns u from; it is run with each',
      default: '1000000,10000000',
    }),
  },
});

const { runs, seed, data } = options;
const python = pythonWithSplink();
const root = mkdtempSync(join(tmpdir(), 'bao-phu-splink-'));
try {
  const setting = { python, runs, sampledPairs: options['sampled-pairs'], pairs: join(root, 'pairs.csv') };
  const comparisons: Comparison[] = [];
  for (const dataset of datasets()) {
    console.error(sizeOf(dataset));
    comparisons.push(await compare(dataset, setting));
  }
  console.log(reportOf(comparisons, { runs, seed }));
} finally {
  rmSync(root, { recursive: true, force: true });
}

function* datasets(): Generator<Dataset> {
  yield writeProvinceFiles(root, { children: options.children, seed });
  if (data === '') console.error(`no febrl4: --data names the directory of ${FEBRL4_FILES.join(' and ')}`);
  else yield* febrl4In(data);
}
