// npm run bench:linkage: public record-linkage sets; prints how good the links are and what blocking keeps.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATASETS, FILES } from './linkage/datasets.ts';
import { publishedRows, type Rows, rowsOf } from './linkage/rows.ts';
import { run } from './linkage/run.ts';
import { tableOf } from './linkage/table.ts';
import { withoutColumn } from './linkage/without-column.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const directory = values.data ?? process.env.BAO_PHU_LINKAGE_DATA;
if (directory === undefined || FILES.some((file) => !existsSync(join(directory, file)))) {
  console.error(
    'The public record-linkage sets are no part of this repository. Say where they stand:\n' +
      '  npm run bench:linkage -- --data DIR     or     BAO_PHU_LINKAGE_DATA=DIR npm run bench:linkage\n' +
      `DIR holds ${FILES.join(', ')}.`,
  );
  process.exit(2);
}

const tables: Rows = { accuracy: [], blocking: [] };
for (const read of DATASETS) {
  const dataset = read(directory);
  const { number, model } = dataset;
  add(rowsOf(dataset, 'all', run(dataset, model)));
  add({ accuracy: publishedRows(dataset), blocking: [] });
  if (number !== undefined) add(rowsOf(dataset, `no ${number}`, run(dataset, withoutColumn(model, number))));
}
console.log(`${tableOf(tables.accuracy, 3)}\n\n${tableOf(tables.blocking, 3)}`);

function add({ accuracy, blocking }: Rows): void {
  tables.accuracy.push(...accuracy);
  tables.blocking.push(...blocking);
}
