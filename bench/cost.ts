// npm run cost: what a night and a month of a province and of the nation cost, from the counts of a real run.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRICE_LIST } from '../shared/cost/price-list.ts';
import { dayInVietnam } from '../shared/time/day-in-vietnam.ts';
import { billsOf } from './cost/bills.ts';
import { type CountedPhases, provinceOf, withGbSeconds } from './cost/counted-phase.ts';
import { keepCounts, readCounts } from './cost/counts-file.ts';
import { measureProvince } from './cost/measure-province.ts';
import { billRows, itemRows, phaseRows, sectionRows } from './cost/tables.ts';
import { basisOf, verdictOf } from './cost/words.ts';
import { flag, oneOf, textOption, wholeNumber } from './option-kinds.ts';
import { optionsOf, refuse, UsageError } from './options.ts';
import { SIZE_OPTIONS, sizeConflict, sizeOf } from './province-size.ts';
import { tableOf } from './table.ts';

const usage = {
  command: 'cost',
  purpose: 'what a night and a month cost, of a province and of the nation, from counts of a real run',
  options: {
    ...SIZE_OPTIONS,
    seed: wholeNumber(0, { help: 'seed of the province', default: '1' }),
    data: textOption('DIR', {
      help: 'where the province is made and kept with its counts; counts kept there are used again',
      default: '',
    }),
    counts: textOption('FILE', {
      help: 'counts of an earlier run; measured and kept there if missing',
      default: '',
    }),
    time: oneOf(['wall', 'cpu'], {
      help: 'what GB-seconds are made of; cpu where other work runs on the machine',
      default: 'wall',
    }),
    json: flag('print one JSON document and nothing else'),
  },
  conflict: sizeConflict,
} as const;

const { data, counts, json, time, seed, ...size } = optionsOf(usage);
const file = counts || (data && join(data, 'counts.json'));

function measured(): CountedPhases {
  const root = data || mkdtempSync(join(tmpdir(), 'bao-phu-cost-'));
  mkdirSync(root, { recursive: true });
  try {
    return measureProvince({ root, on: dayInVietnam(new Date()), seed, ...sizeOf(size) });
  } finally {
    if (!data) rmSync(root, { recursive: true, force: true });
  }
}

function countsOfRun(): CountedPhases {
  if (data) mkdirSync(data, { recursive: true });
  try {
    const known = file ? readCounts(file) : undefined;
    if (known) return known;
  } catch (thrown) {
    if (thrown instanceof UsageError) refuse(usage, thrown);
    throw thrown;
  }
  const phases = measured();
  if (file) keepCounts(file, phases);
  return phases;
}

const phases = withGbSeconds(countsOfRun(), time);
const bills = billsOf(provinceOf(phases), PRICE_LIST);
if (json) console.log(JSON.stringify({ phases, bills, prices: PRICE_LIST }, null, 2));
else {
  const parts = [
    tableOf(phaseRows(phases), 1),
    ...[bills.provinceNight, bills.nationNight, bills.provinceMonth, bills.nationMonth].map(
      (bill) => `${bill.name}\n${tableOf(itemRows(bill, PRICE_LIST), 2)}`,
    ),
    tableOf(sectionRows(bills), 1),
    tableOf(billRows(bills), 1),
    verdictOf(bills, PRICE_LIST).join('\n'),
    basisOf(phases, { list: PRICE_LIST, time }).join('\n'),
  ];
  console.log(parts.join('\n\n'));
}
