// npm run bench:province: how good the answers are on provinces of full size, seed by seed; prints tables or JSON.
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Order, SeedQuality } from './province/order.ts';
import { demandMap } from './province/order.ts';
import { reportOf } from './province/report.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3,4,5' },
    children: { type: 'string', default: '119885' },
    uncovered: { type: 'string', default: '1651' },
    province: { type: 'string', default: '94' },
    map: { type: 'string', default: '2023' },
    json: { type: 'boolean', default: false },
  },
});

const script = fileURLToPath(new URL('./province/measure-seed.ts', import.meta.url));
const options = {
  children: Number(values.children),
  uncovered: Number(values.uncovered),
  province: values.province,
  map: demandMap(values.map),
};

/** One after the other: each may need half of a small machine's memory. */
function measure(order: Order): SeedQuality {
  const text = execFileSync(process.execPath, [script, JSON.stringify(order)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const quality: SeedQuality = JSON.parse(text.trim().split('\n').at(-1) ?? '');
  const { make, run } = quality.seconds;
  console.error(`seed ${order.seed}: made and read in ${make.toFixed(1)} s, run in ${run.toFixed(1)} s`);
  return quality;
}

const seeds = values.seeds.split(',').map((seed) => measure({ ...options, seed: Number(seed) }));
if (values.json) console.log(JSON.stringify({ ...options, seeds }));
else {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const { children, uncovered, province, map } = options;
  console.log(
    `${machine}; province ${province} on the map of ${map}, ${children} children, ${uncovered} of them without a card`,
  );
  console.log(reportOf(seeds));
}
