import type { ComparedCard } from '../../../functions/api/explain.ts';
import { type Column, formatShare, table } from '../output.ts';

type Compared = Pick<ComparedCard, 'probability' | 'weight' | 'levels'>;
type Step = Compared['levels'][number];

const STEPS: Column<Step>[] = [
  { vi: 'So sánh', en: 'Comparison', value: ({ label }) => `${label.vi} / ${label.en}` },
  { vi: 'Trọng số', en: 'Weight', right: true, value: ({ weight }) => signed(weight) },
];

/** What speaks for and against a card, level by level, and what it adds up to. */
export function printWaterfall({ probability, weight, levels }: Compared): string {
  const sum = { field: '', level: '', label: { vi: 'Tổng', en: 'Sum' }, weight };
  return `${table(STEPS, [...levels, sum])}\nXác suất / probability ${formatShare(probability)}`;
}

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
