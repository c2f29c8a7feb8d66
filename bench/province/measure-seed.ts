// One measured process: makes the province of an order, runs it and prints how good it is as one line of JSON.
import type { Order, SeedQuality } from './order.ts';
import { provinceRecords } from './province-records.ts';
import { runProvince } from './run-province.ts';

const order: Order = JSON.parse(process.argv[2] ?? '{}');
const began = performance.now();
const records = provinceRecords(order);
const made = performance.now();
const found = runProvince(order.province, records);
const quality: SeedQuality = {
  seed: order.seed,
  ...found,
  seconds: { make: (made - began) / 1000, run: (performance.now() - made) / 1000 },
  peakMemoryMb: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(quality));
