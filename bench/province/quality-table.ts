import { type Row, tableOf } from '../table.ts';
import { isMissed, MEASURES, type Measure, shareOf, worstOf } from './measures.ts';
import type { SeedQuality } from './order.ts';
import { marked, percent } from './words.ts';

/** Measure by measure the shares of the seeds, their mean and the worst, under the targets; what misses one is marked. */
export function qualityTable(seeds: readonly SeedQuality[]): string {
  const sharesOf = (measure: Measure): number[] => seeds.map(({ tallies }) => shareOf(measure, tallies.all));
  const rows: Row[] = [
    { '': 'target', ...cells((measure) => marked(targetOf(measure), false)) },
    ...seeds.map((seed) => ({
      '': `seed ${seed.seed}`,
      ...cells((measure) => cellOf(measure, shareOf(measure, seed.tallies.all))),
      'make s': seed.seconds.make.toFixed(1),
      'run s': seed.seconds.run.toFixed(1),
      MB: Math.round(seed.peakMemoryMb).toString(),
    })),
    { '': 'mean', ...cells((measure) => cellOf(measure, meanOf(sharesOf(measure)))) },
    { '': 'worst', ...cells((measure) => cellOf(measure, worstOf(measure, sharesOf(measure)))) },
  ];
  const headings = { '': '', ...cells(() => ''), 'make s': '', 'run s': '', MB: '' };
  return tableOf(
    rows.map((row) => ({ ...headings, ...row })),
    1,
  );
}

function cells(cell: (measure: Measure) => string): Row {
  return Object.fromEntries(MEASURES.map((measure) => [measure.label, cell(measure)]));
}

function cellOf(measure: Measure, share: number): string {
  return marked(percent(share), isMissed(measure, share));
}

function targetOf({ target }: Measure): string {
  if (target === undefined) return '–';
  return 'atLeast' in target ? `≥ ${percent(target.atLeast)}` : `≤ ${percent(target.atMost)}`;
}

function meanOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
