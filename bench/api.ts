// npm run bench:api: how long the HTTP API takes to answer, on a province of full size; prints one table.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './api/measure.ts';
import { operationsFor } from './api/operations.ts';
import { takeSamples } from './api/samples.ts';
import { makeProvinceIn, type ServedApi, serve } from './api/server.ts';
import { latencyRow } from './api/table.ts';
import { machine } from './machine.ts';
import { directoryWith, wholeNumber } from './option-kinds.ts';
import { optionsOf } from './options.ts';
import { SIZE_OPTIONS, sizeConflict, sizeOf } from './province-size.ts';
import { type Row, tableOf } from './table.ts';

const MARKER = 'demo/94/demo.json';
const {
  data: given,
  requests,
  'at-once': atOnce,
  seed,
  ...size
} = optionsOf({
  command: 'bench:api',
  purpose: 'how long every operation that reads takes to answer, one at a time and several at once',
  options: {
    data: directoryWith([MARKER], {
      help: 'data directory of a demo, kept as it is but for its access log; left out, a province is made for this',
      default: '',
    }),
    ...SIZE_OPTIONS,
    seed: wholeNumber(0, { help: 'seed of the province', default: '1' }),
    requests: wholeNumber(1, { help: 'requests an operation', default: '300' }),
    'at-once': wholeNumber(2, { help: 'how many at a time the second time', default: '4' }),
  },
  conflict: sizeConflict,
});

const made = given === '' ? mkdtempSync(join(tmpdir(), 'bao-phu-bench-')) : undefined;
let api: ServedApi | undefined;
const rows: Row[] = [];
try {
  if (made !== undefined) makeProvinceIn(made, { ...sizeOf(size), seed });
  api = await serve(made ?? given);
  const { rows: counts } = await api.ask<{ rows: { inScope: number }[] }>('/v1/coverage');
  console.log(
    `${machine()}; ${counts[0]?.inScope} children, ${requests} requests a line; the server is a process of its own, ` +
      'embedded cloud included',
  );
  const { operations, left } = operationsFor(await takeSamples(api.ask));
  if (left.length > 0) console.error(`not measured: ${left.join(', ')}`);
  for (const operation of operations) {
    for (const together of [1, atOnce]) {
      const latency = await measure(operation, api, { requests, atOnce: together });
      rows.push(latencyRow(operation, together, latency));
      console.error(`${operation.id}, ${together} at once: p95 ${latency.p95.toFixed(0)} ms`);
    }
  }
} finally {
  await api?.stop();
  if (made !== undefined) rmSync(made, { recursive: true, force: true });
  if (rows.length > 0) console.log(tableOf(rows, 2));
}
