import type { CoverageAnswer } from '../../../functions/coverage/coverage.ts';
import { type Column, formatShare, heading, table } from '../output.ts';
import { GROUP_WORDS, wordsOf } from './words.ts';

type UnitRow = CoverageAnswer['rows'][number];
type GroupRow = NonNullable<CoverageAnswer['by']>[number];

const COUNTS: Column<Pick<UnitRow, 'inScope' | 'covered' | 'uncovered' | 'unsure'>>[] = [
  { vi: 'Trẻ', en: 'Children', value: ({ inScope }) => inScope },
  { vi: 'Có thẻ', en: 'Covered', value: ({ covered }) => covered },
  { vi: 'Chưa có', en: 'Uncovered', value: ({ uncovered }) => uncovered },
  { vi: 'Cần xem', en: 'Unsure', value: ({ unsure }) => unsure },
];

const UNITS: Column<UnitRow>[] = [
  { vi: 'Mã', en: 'Code', value: ({ unit }) => unit },
  { vi: 'Đơn vị', en: 'Unit', value: ({ name }) => name },
  ...COUNTS,
  { vi: 'Tỷ lệ', en: 'Rate', right: true, value: ({ rate }) => formatShare(rate) },
  {
    vi: 'Khoảng',
    en: 'Interval',
    right: true,
    value: ({ low, high }) => `${formatShare(low)} – ${formatShare(high)}`,
  },
];

const GROUPS: Column<GroupRow>[] = [
  { vi: 'Nhóm', en: 'Group', value: ({ key }) => wordsOf(GROUP_WORDS, key) },
  ...COUNTS,
  { vi: 'Tỷ lệ', en: 'Rate', right: true, value: ({ rate }) => formatShare(rate) },
];

/** The coverage of a unit, of what is right below it, and of the groups asked for. */
export function printCoverage({ province, asOf, rows, by }: CoverageAnswer): string {
  const parts = [
    heading(`Bao phủ thẻ BHYT trẻ dưới 6 tuổi, tỉnh ${province}, ${asOf}`, 'Coverage of children under six'),
  ];
  parts.push(table(UNITS, rows));
  if (by !== undefined) parts.push(table(GROUPS, by));
  return parts.join('\n\n');
}
