import type { Cause, Status } from '../../shared/coverage/status.ts';
import { GROUPS, type Group } from './names/name-table.ts';
import type { TrueChild, Truth } from './truth.ts';

/** What the score needs of one line of `register`. Lines without a status are children out of scope. */
export interface ReportedChild {
  childId: string;
  unit?: string;
  status?: Status;
  cause?: Cause;
  sources: { births: readonly string[]; residents: readonly string[] };
}

/** Counts of one group of children; see `measuresOf` for what is made of them. */
export interface Tally {
  /** True children in scope, and of them those who truly lack a card. */
  inScope: number;
  gaps: number;
  /** Reported children with a status. */
  reported: number;
  flagged: number;
  /** Flagged, and the true child in scope lacks a card; a second report of one child is not right. */
  flaggedRight: number;
  gapsFlagged: number;
  gapsUnsure: number;
  /** True gaps reported covered only: linked to another child's card, the error nobody notices. */
  gapsHidden: number;
  /** True gaps in no list at all. */
  gapsLost: number;
  unsure: number;
  causesRight: number;
  /** True children in scope who are reported, and of them those at the right commune. */
  placed: number;
  placedRight: number;
}

export interface Score {
  all: Tally;
  byGroup: Record<Group, Tally>;
}

export interface Measures {
  listPrecision: number;
  gapRecall: number;
  hiddenGaps: number;
  unsureShare: number;
  responsibleRight: number;
  causeRight: number;
}

/**
 * Compares a run with the truth. A reported child is the true child that owns most of its births and residents rows
 * (the first where two own as many); cards say nothing of who a child is.
 */
export function scoreRun(truth: Truth, reported: Iterable<ReportedChild>): Score {
  const owners = ownersOf(truth);
  const score: Score = {
    all: emptyTally(),
    byGroup: { kinh: emptyTally(), khmer: emptyTally(), hoa: emptyTally(), highland: emptyTally() },
  };
  const reports = new Map<TrueChild, ReportedChild[]>();
  for (const report of reported) {
    if (!report.status) continue;
    const child = ownerOf(report, owners);
    const known = child && reports.get(child);
    if (child) reports.set(child, [...(known ?? []), report]);
    tallyReport(
      report,
      { child, first: !known?.some(({ status }) => status === 'uncovered') },
      talliesFor(score, child),
    );
  }
  for (const child of truth.children) tallyChild(child, reports.get(child) ?? [], talliesFor(score, child));
  return score;
}

/** The shares DESIGN section 1 names; of nothing, a share of what is wanted is 1 and of what is not is 0. */
export function measuresOf(tally: Tally): Measures {
  return {
    listPrecision: share(tally.flaggedRight, tally.flagged, 1),
    gapRecall: share(tally.gapsFlagged, tally.gaps, 1),
    hiddenGaps: share(tally.gapsHidden, tally.gaps, 0),
    unsureShare: share(tally.unsure, tally.inScope, 0),
    responsibleRight: share(tally.placedRight, tally.placed, 1),
    causeRight: share(tally.causesRight, tally.gapsFlagged, 1),
  };
}

/** Births and residents rows, `births/<ref>` and `residents/<ref>`, with the true child each is about. */
export type Owners = ReadonlyMap<string, TrueChild>;

/** Whom every births and residents row is about. */
export function ownersOf({ children }: Truth): Owners {
  const owners = new Map<string, TrueChild>();
  for (const child of children) {
    for (const ref of child.births) owners.set(`births/${ref}`, child);
    for (const ref of child.residents) owners.set(`residents/${ref}`, child);
  }
  return owners;
}

/** The true child that owns most of the rows, the first where two own as many. */
export function ownerOf({ sources }: Pick<ReportedChild, 'sources'>, owners: Owners): TrueChild | undefined {
  const refs = [
    ...sources.births.map((ref) => `births/${ref}`),
    ...sources.residents.map((ref) => `residents/${ref}`),
  ];
  const rows = new Map<TrueChild, number>();
  for (const ref of refs) {
    const owner = owners.get(ref);
    if (owner) rows.set(owner, (rows.get(owner) ?? 0) + 1);
  }
  return [...rows].reduce<[TrueChild, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0];
}

function talliesFor(score: Score, child: TrueChild | undefined): Tally[] {
  return child ? [score.all, score.byGroup[child.group]] : [score.all];
}

function tallyReport(
  report: ReportedChild,
  owner: { child: TrueChild | undefined; first: boolean },
  tallies: Tally[],
): void {
  const gap = owner.child?.inScope === true && !owner.child.covered;
  for (const tally of tallies) {
    tally.reported += 1;
    if (report.status === 'unsure') tally.unsure += 1;
    if (report.status === 'uncovered') tally.flagged += 1;
    if (report.status === 'uncovered' && gap && owner.first) tally.flaggedRight += 1;
  }
}

function tallyChild(child: TrueChild, reports: readonly ReportedChild[], tallies: Tally[]): void {
  if (!child.inScope) return;
  const [first] = reports;
  for (const tally of tallies) {
    tally.inScope += 1;
    if (first) tally.placed += 1;
    if (first?.unit === child.responsibleUnit) tally.placedRight += 1;
    if (!child.covered) tallyGap(child, reports, tally);
  }
}

function tallyGap(child: TrueChild, reports: readonly ReportedChild[], tally: Tally): void {
  const flag = reports.find(({ status }) => status === 'uncovered');
  tally.gaps += 1;
  if (flag) tally.gapsFlagged += 1;
  else if (reports.some(({ status }) => status === 'unsure')) tally.gapsUnsure += 1;
  else if (reports.length > 0) tally.gapsHidden += 1;
  else tally.gapsLost += 1;
  if (flag && flag.cause === child.cause) tally.causesRight += 1;
}

function share(part: number, whole: number, ofNothing: number): number {
  return whole === 0 ? ofNothing : part / whole;
}

function emptyTally(): Tally {
  return {
    inScope: 0,
    gaps: 0,
    reported: 0,
    flagged: 0,
    flaggedRight: 0,
    gapsFlagged: 0,
    gapsUnsure: 0,
    gapsHidden: 0,
    gapsLost: 0,
    unsure: 0,
    causesRight: 0,
    placed: 0,
    placedRight: 0,
  };
}

/** The groups with their tallies, the whole first; for tables. */
export function talliesOf(score: Score): [name: 'all' | Group, tally: Tally][] {
  return [['all', score.all], ...GROUPS.map((group): [Group, Tally] => [group, score.byGroup[group]])];
}
