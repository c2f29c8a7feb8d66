import type { FeedAccount, RunReport } from '../../../functions/reconcile-province/report.ts';
import { CAUSES } from '../../../shared/coverage/status.ts';
import { BUCKETS } from '../../../shared/register/child.ts';
import { type Column, figures, formatSeconds, formatShare, heading, table } from '../output.ts';
import { BUCKET_WORDS, both, CAUSE_WORDS, wordsOf } from './words.ts';

const STATES: Record<RunReport['state'], [vi: string, en: string]> = {
  published: ['đã công bố', 'published'],
  held: ['đang giữ lại, chưa giao việc cho ai', 'held, nobody was given work'],
  refused: ['không công bố: số liệu không khớp', 'not published: the figures do not add up'],
};

/** What a reconciliation came to, for a person. */
export function printReport(report: RunReport): string {
  const [vi, en] = STATES[report.state];
  return [
    heading(`Tỉnh ${report.province}, ${report.asOf}: ${vi}`, en),
    printCounts(report),
    printAccount(report),
    printFollowUp(report),
    ...warnings(report),
    `${formatSeconds(report.seconds)}, ${Math.round(report.peakMemoryMb)} MB`,
  ].join('\n\n');
}

function printCounts(report: RunReport): string {
  const { inScope, covered, uncovered, unsure, causes } = report;
  return figures([
    ['Trẻ trong diện / children in scope', inScope],
    ['Có thẻ / covered', covered],
    ['Chưa có thẻ / uncovered', uncovered],
    ...CAUSES.filter((cause) => causes[cause]).map(
      (cause) => [`  ${wordsOf(CAUSE_WORDS, cause)}`, causes[cause] ?? 0] as const,
    ),
    ['Cần người xem / unsure', unsure],
    ['Tỷ lệ bao phủ / coverage', formatShare(report.coverageRate)],
    ['Khoảng / interval', report.interval?.map(formatShare).join(' – ') ?? '–'],
  ]);
}

interface AccountRow {
  label: string;
  births: number;
  residents: number;
}

const ACCOUNT: Column<AccountRow>[] = [
  { vi: 'Mỗi dòng về một ô', en: 'Every row in one bucket', value: ({ label }) => label },
  { vi: 'Khai sinh', en: 'Births', value: ({ births }) => births },
  { vi: 'Cư trú', en: 'Residents', value: ({ residents }) => residents },
];

/** The accounting identity: the buckets of each feed and their sum beside the rows that were read. */
export function printAccount({ rows: { births, residents }, identity }: RunReport): string {
  const rows: AccountRow[] = BUCKETS.map((bucket) => ({
    label: both(BUCKET_WORDS[bucket]),
    births: births.buckets[bucket],
    residents: residents.buckets[bucket],
  }));
  rows.push({ label: 'Tổng các ô / sum', births: sumOf(births), residents: sumOf(residents) });
  rows.push({ label: 'Dòng đã đọc / rows read', births: births.rows, residents: residents.rows });
  const verdict = identity.holds
    ? 'Số liệu khớp. / The figures add up.'
    : `Số liệu KHÔNG khớp. / The figures do NOT add up: ${identity.differences.join('; ')}`;
  return `${table(ACCOUNT, rows)}\n${verdict}`;
}

const sumOf = ({ buckets }: FeedAccount): number => BUCKETS.reduce((sum, bucket) => sum + buckets[bucket], 0);

/** Cards linked, cases and digests. */
export const printFollowUp = ({ cards, cases, messages }: RunReport): string =>
  figures([
    ['Dòng thẻ / card rows', cards.rows],
    ['Thẻ có chủ trong sổ / linked to a child', cards.linked],
    ['Hồ sơ theo dõi mở mới / cases opened', cases.opened],
    ['Mở lại / reopened', cases.reopened],
    ['Đóng / closed', cases.closed],
    ['Đổi xã / moved to another commune', cases.moved],
    ['Đang mở / open now', cases.open],
    ['Thư gửi xã / digests', messages],
  ]);

function warnings({ state, breaker }: RunReport): string[] {
  const lines = breaker === undefined ? [] : [`${breaker.vi} / ${breaker.en}`];
  if (state === 'held') lines.push(RELEASE);
  return lines;
}

const RELEASE =
  'Đúng là như vậy thì chạy lại với --release. / If that is right, run it again with --release.';
