import { EVERYBODY } from '../demo/against-truth.ts';
import type { Phase } from '../demo/phases.ts';
import type { DemoReport } from '../demo/report.ts';
import { type Column, formatSeconds, formatShare, heading, table } from '../output.ts';
import { printCoverage } from './coverage.ts';
import { printAccount, printFollowUp } from './report.ts';

type Receipt = DemoReport['imports'][number];
type Measured = DemoReport['truth'][string] & { group: string };

const RECEIPTS: Column<Receipt>[] = [
  { vi: 'Nguồn', en: 'Feed', value: ({ feed }) => feed },
  { vi: 'Tệp', en: 'Files', value: ({ files }) => files.length },
  { vi: 'Dòng', en: 'Rows', value: ({ rows }) => rows },
  { vi: 'Thêm', en: 'Added', value: ({ added }) => added },
  { vi: 'Đổi', en: 'Changed', value: ({ changed }) => changed },
  { vi: 'Như cũ', en: 'Unchanged', value: ({ unchanged }) => unchanged },
  { vi: 'Từ chối', en: 'Rejected', value: ({ rejected }) => rejected },
  { vi: 'Không còn', en: 'Removed', value: ({ removed }) => removed },
];

const GROUP_NAMES: Record<string, string> = {
  [EVERYBODY]: 'Tất cả / all',
  kinh: 'Kinh',
  khmer: 'Khmer',
  hoa: 'Hoa',
};

const MEASURES: Column<Measured>[] = [
  { vi: 'Tên theo', en: 'Names', value: ({ group }) => GROUP_NAMES[group] ?? group },
  { vi: 'Trong diện', en: 'In scope', value: ({ inScope }) => inScope },
  { vi: 'Thật', en: 'Truly', value: ({ inScopeTruly }) => inScopeTruly },
  { vi: 'Báo thiếu', en: 'Flagged', value: ({ flagged }) => flagged },
  { vi: 'Thật thiếu', en: 'True gaps', value: ({ gaps }) => gaps },
  {
    vi: 'Báo đúng',
    en: 'List precision',
    right: true,
    value: ({ listPrecision }) => formatShare(listPrecision),
  },
  { vi: 'Tìm được', en: 'Gap recall', right: true, value: ({ gapRecall }) => formatShare(gapRecall) },
  { vi: 'Bị che', en: 'Hidden gaps', right: true, value: ({ hiddenGaps }) => formatShare(hiddenGaps) },
  { vi: 'Cần xem', en: 'Unsure', right: true, value: ({ unsureShare }) => formatShare(unsureShare) },
  {
    vi: 'Đúng xã',
    en: 'Commune right',
    right: true,
    value: ({ responsibleUnitRight }) => formatShare(responsibleUnitRight),
  },
];

const PHASES: Column<Phase>[] = [
  { vi: 'Việc', en: 'Phase', value: ({ name }) => name },
  { vi: 'Giây', en: 'Seconds', right: true, value: ({ seconds }) => formatSeconds(seconds) },
];

/** Everything the demo found, the comparison with the truth last. */
export function printDemo(report: DemoReport): string {
  const { plan, directory, imports, run, coverage, phases } = report;
  const measured = Object.entries(report.truth).map(([group, measures]) => ({ group, ...measures }));
  return [
    heading(`Bản thử: tỉnh ${plan.province}, ${plan.asOf}; tệp nguồn ở ${directory}`, 'Demo'),
    table(RECEIPTS, imports),
    ...(coverage === undefined ? [] : [printCoverage(coverage)]),
    printAccount(run),
    printFollowUp(run),
    heading('So với sự thật', 'Against the truth'),
    table(MEASURES, measured),
    table(PHASES, phases),
    `${formatSeconds(report.seconds)}, ${report.peakMemoryMb} MB`,
  ].join('\n\n');
}
