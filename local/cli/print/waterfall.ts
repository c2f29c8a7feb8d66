import type { ComparedCard } from '../../../functions/children/explain.ts';
import { type Column, formatProbability, table } from '../output.ts';

type Compared = Pick<ComparedCard, 'probability' | 'weight' | 'levels'>;
type Step = Compared['levels'][number];

const STEPS: Column<Step>[] = [
  { vi: 'So sánh', en: 'Comparison', value: ({ label }) => `${label.vi} / ${label.en}` },
  { vi: 'Điểm (bit)', en: 'Bits', right: true, value: ({ weight }) => signed(weight) },
];

/** What speaks for and against a card, level by level, and what it adds up to; nothing where nothing was weighed. */
export function printWaterfall({ probability, weight, levels }: Compared): string {
  const chance = `Xác suất / probability ${formatProbability(probability)}`;
  if (levels.length === 0) return chance;
  const sum = { field: '', level: '', label: { vi: 'Tổng', en: 'Sum' }, weight };
  return `${table(STEPS, [...levels, sum])}\n${chance}`;
}

/** With the minus sign of arithmetic and never a minus nought. */
function signed(weight: number): string {
  const size = Math.abs(weight).toFixed(1);
  return weight < 0 && Number(size) > 0 ? `−${size}` : `+${size}`;
}
