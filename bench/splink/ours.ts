// Our engine as a measured process: links as the order says, writes the pairs, prints one line of JSON.
import { writeCsv } from './csv.ts';
import type { EngineReport, Order } from './engine.ts';
import { prepareProvince } from './ours-province.ts';

console.log(JSON.stringify(carryOut(JSON.parse(process.argv[2] ?? '{}'))));

function carryOut(order: Order): EngineReport {
  const began = performance.now();
  const link = prepareProvince(order);
  const loaded = performance.now();
  writeCsv(order.pairs, ['left', 'right', 'probability'], link());
  const linked = performance.now();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    version: `Node ${process.version}`,
    // The model comes trained with the product, as its scoring never trains.
    seconds: { load: (loaded - began) / 1000, train: 0, link: (linked - loaded) / 1000 },
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMemoryMb: maxRSS / 1024,
  };
}
