import { scoreTable } from '../../province/score-table.ts';
import type { Phase } from '../demo/phases.ts';
import type { Comparison, DemoReport } from '../demo/report.ts';
import { type Column, formatSeconds, heading, table } from '../output.ts';
import { printCoverage } from './coverage.ts';
import { printAccount, printFollowUp } from './report.ts';

type Receipt = DemoReport['imports'][number];

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

const PHASES: Column<Phase>[] = [
  { vi: 'Việc', en: 'Phase', value: ({ name }) => name },
  { vi: 'Giây', en: 'Seconds', right: true, value: ({ seconds }) => formatSeconds(seconds) },
];

/** Everything the demo found, the comparison with the truth last. */
export function printDemo(report: DemoReport): string {
  const { plan, directory, imports, run, coverage, truth, phases } = report;
  return [
    heading(`Bản thử: tỉnh ${plan.province}, ${plan.asOf}; tệp nguồn ở ${directory}`, 'Demo'),
    table(RECEIPTS, imports),
    ...(coverage === undefined ? [] : [printCoverage(coverage)]),
    printAccount(run),
    printFollowUp(run),
    ...(truth === undefined ? [] : [heading('So với sự thật', 'Against the truth'), printComparison(truth)]),
    table(PHASES, phases),
    `${formatSeconds(report.seconds)}, ${report.peakMemoryMb} MB`,
  ].join('\n\n');
}

const printComparison = ({ all, ...byGroup }: Comparison): string => scoreTable({ all, byGroup });
