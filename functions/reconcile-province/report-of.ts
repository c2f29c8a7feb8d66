import type { BreakerVerdict } from '../../shared/coverage/breaker.ts';
import type { CoverageFact } from '../../shared/coverage/facts.ts';
import { rateOf } from '../../shared/coverage/rate.ts';
import type { Cause } from '../../shared/coverage/status.ts';
import { countInPrint } from '../../shared/feeds/count-in-print.ts';
import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import type { Run } from '../../shared/store/run.ts';
import type { Verdict } from './check.ts';
import type { Assessed } from './find-gaps.ts';
import type { CaseCounts, RunReport, RunState } from './report.ts';

export interface ReportInput {
  run: Run;
  state: RunState;
  assessed: Assessed;
  facts: readonly CoverageFact[];
  verdict: Verdict;
  cases: CaseCounts;
  messages: number;
}

/** The report of a run; says the same however often the run was killed and started again. */
export function reportOf({ run, state, assessed, facts, verdict, cases, messages }: ReportInput): RunReport {
  const top = facts.find(({ unit }) => unit === run.province);
  const rate = top && rateOf(top);
  const breaker = verdict.followUp?.breaker;
  return {
    runId: run.runId,
    province: run.province,
    asOf: run.asOf,
    state,
    inScope: assessed.inScope,
    covered: top?.covered ?? 0,
    uncovered: top?.uncovered ?? 0,
    unsure: top?.unsure ?? 0,
    coverageRate: rate?.rate ?? null,
    interval: rate ? [rate.low, rate.high] : null,
    causes: presentCauses(top),
    identity: {
      holds: verdict.identity.holds,
      differences: verdict.identity.differences.map(
        ({ unit, what, expected, found }) => `${unit ?? run.province}: ${what} ${found} ≠ ${expected}`,
      ),
    },
    ...(state === 'held' && breaker && { breaker: breakerWords(verdict.followUp, breaker, run) }),
    rows: {
      births: accountOf(assessed, 'births'),
      residents: accountOf(assessed, 'residents'),
    },
    cards: assessed.cards,
    cases,
    messages,
    followedUp: state === 'published' && verdict.followUp !== undefined,
    repeated: false,
    inputs: run.inputs,
    seconds: 0,
    peakMemoryMb: 0,
  };
}

/** The report of a finished run as the answer to somebody who starts it again. */
export function repeatedReport(report: RunReport): RunReport {
  const { open } = report.cases;
  return {
    ...report,
    repeated: true,
    messages: 0,
    cases: { opened: 0, reopened: 0, closed: 0, moved: 0, open },
  };
}

function presentCauses(top: CoverageFact | undefined): Partial<Record<Cause, number>> {
  return Object.fromEntries(Object.entries(top?.causes ?? {}).filter(([, count]) => count > 0));
}

function accountOf({ rows }: Assessed, feed: string): RunReport['rows']['births'] {
  const found = rows.find((one) => one.feed === feed);
  const buckets = { in_scope: 0, aged_out: 0, moved_out: 0, deceased: 0, not_yet_born: 0, duplicate_of: 0 };
  return { rows: found?.rows ?? 0, buckets: { ...buckets, ...found?.buckets } };
}

type BreakerWords = NonNullable<RunReport['breaker']>;

function breakerWords(found: Verdict['followUp'], verdict: BreakerVerdict, run: Run): BreakerWords {
  return verdict.reason === 'without_commune'
    ? unknownWords(found?.withoutCommune ?? 0, run)
    : flaggedWords(found?.newlyFlagged ?? 0, verdict);
}

function unknownWords(children: number, { asOf }: Run): BreakerWords {
  const { vi, en } = countInPrint(children);
  return {
    vi: `${vi} trẻ, quá nửa số trẻ phải có thẻ, không thuộc xã nào có hiệu lực ngày ${dateInPrint(asOf)}. Nạp danh mục đơn vị của ngày đó và nguồn dữ liệu ghi mã xã mới; nếu vẫn đúng, cho qua lần chạy này.`,
    en: `${en} children, more than half of those in scope, are at no commune in force on ${dateInPrint(asOf)}. Import the units of that day and sources with their codes; if it is right all the same, release the run.`,
  };
}

function flaggedWords(flagged: number, { limit }: BreakerVerdict): BreakerWords {
  const [found, most] = [countInPrint(flagged), countInPrint(limit)];
  return {
    newlyFlagged: flagged,
    limit,
    vi: `Lần chạy này gắn cờ mới ${found.vi} trẻ, quá giới hạn ${most.vi}. Kiểm tra dữ liệu nạp gần đây; nếu đúng, cán bộ tỉnh cho qua lần chạy này.`,
    en: `This run newly flags ${found.en} children, more than the limit of ${most.en}. Check the latest imports; if they are right, the provincial officer releases this run.`,
  };
}
