// Our engine as a measured process: links as the order says, writes the pairs, prints one line of JSON.
import { writeCsv } from '../csv.ts';
import type { EngineReport, Order } from './engine.ts';
import { prepareFebrl4 } from './ours-febrl4.ts';
import { prepareProvince } from './ours-province.ts';

console.log(JSON.stringify(carryOut(JSON.parse(process.argv[2] ?? '{}'))));

function carryOut(order: Order): EngineReport {
  const prepare = order.model === 'province' ? prepareProvince : prepareFebrl4;
  const began = performance.now();
  const linkage = prepare(order);
  const loaded = performance.now();
  const link = linkage.train();
  const trained = performance.now();
  writeCsv(order.pairs, ['left', 'right', 'probability'], link());
  const linked = performance.now();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    version: `Node ${process.version}`,
    seconds: {
      load: (loaded - began) / 1000,
      train: (trained - loaded) / 1000,
      link: (linked - trained) / 1000,
    },
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMemoryMb: maxRSS / 1024,
  };
}
