// npm run bench:linkage: public record-linkage sets; prints how good the links are and what blocking keeps.
import { DATASETS, FILES } from './linkage/datasets.ts';
import { publishedRows, type Rows, rowsOf } from './linkage/rows.ts';
import { run } from './linkage/run.ts';
import { withoutColumn } from './linkage/without-column.ts';
import { linkageData } from './linkage-data.ts';
import { optionsOf } from './options.ts';
import { tableOf } from './table.ts';

const { data } = optionsOf({
  command: 'bench:linkage',
  purpose: 'how good the links are on public record-linkage sets, and what blocking keeps',
  options: { data: linkageData(FILES) },
  conflict: (given) =>
    given.data === ''
      ? 'The public sets are no part of this repository: --data says where they stand.'
      : undefined,
});

const tables: Rows = { accuracy: [], blocking: [] };
for (const read of DATASETS) {
  const dataset = read(data);
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
