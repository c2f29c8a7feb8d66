// npm run bench:province: how good the answers are on provinces of full size, seed by seed; prints tables or JSON.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unitsOf } from '../local/province/geography.ts';
import { machine } from './machine.ts';
import { flag, matching, oneOf, wholeNumbers } from './option-kinds.ts';
import { optionsOf, type Usage } from './options.ts';
import { MAPS, type Order, type SeedQuality } from './province/order.ts';
import { reportOf } from './province/report.ts';
import { SIZE_OPTIONS, sizeConflict, sizeOf } from './province-size.ts';

const OPTIONS = {
  seeds: wholeNumbers(0, { help: 'a province is made of each', default: '1,2,3,4,5' }),
  ...SIZE_OPTIONS,
  province: matching(/^\d{2}$/, { help: 'its code', default: '94', needed: 'has two digits' }),
  map: oneOf(MAPS, { help: 'administrative map', default: '2023' }),
  json: flag('print one JSON document instead of tables'),
};

const conflict: Usage<typeof OPTIONS>['conflict'] = ({ province, map, ...size }) =>
  sizeConflict(size) ?? placeConflict(province, map);

const { seeds, json, province, map, ...size } = optionsOf({
  command: 'bench:province',
  purpose: 'how good the answers are on synthetic provinces whose truth is known, seed by seed',
  options: OPTIONS,
  conflict,
});
const script = fileURLToPath(new URL('./province/measure-seed.ts', import.meta.url));
const order = { ...sizeOf(size), province, map };
const qualities = seeds.map((seed) => measure({ ...order, seed }));
if (json) console.log(JSON.stringify({ ...order, seeds: qualities }));
else {
  const { children, uncovered } = order;
  const made = `province ${province} on the map of ${map}, ${children} children, ${uncovered} of them without a card`;
  console.log(`${machine()}; ${made}`);
  console.log(reportOf(qualities));
}

/** One after the other: each may need half of a small machine's memory. */
function measure(one: Order): SeedQuality {
  const text = execFileSync(process.execPath, [script, JSON.stringify(one)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const quality: SeedQuality = JSON.parse(text.trim().split('\n').at(-1) ?? '');
  const { make, run } = quality.seconds;
  console.error(`seed ${one.seed}: made and read in ${make.toFixed(1)} s, run in ${run.toFixed(1)} s`);
  return quality;
}

function placeConflict(code: string, on: Order['map']): string | undefined {
  try {
    unitsOf(code, on);
  } catch {
    return `no province ${code} on the map of ${on}`;
  }
}
