import type { Status } from '../../../shared/coverage/status.ts';
import type { TrueChild } from '../../province/truth.ts';

/** What a run answered about one child of the register, with the rows behind it. */
export interface Answer {
  unit?: string;
  status?: Status;
  sources: { births: readonly string[]; residents: readonly string[] };
}

/** The headline measures of DESIGN.md section 1, as counts; see `sharesOf`. */
export interface Score {
  /** Children in scope, by the register and in truth. */
  inScope: number;
  inScopeTruly: number;
  flagged: number;
  /** Flagged, and the child behind really lacks a card; a child flagged twice is right once. */
  flaggedRightly: number;
  gaps: number;
  gapsFlagged: number;
  /** True gaps answered with `covered`: linked to the card of a twin, a sibling or a namesake. */
  gapsHidden: number;
  unsure: number;
  /** Children in scope on both sides, and those of them placed at the commune that has to act. */
  placed: number;
  placedRightly: number;
}

/** Null where there is nothing to take a share of. */
export interface Shares {
  listPrecision: number | null;
  gapRecall: number | null;
  hiddenGaps: number | null;
  unsureShare: number | null;
  responsibleUnitRight: number | null;
}

/** The name under which the whole province is scored, beside its name groups. */
export const EVERYBODY = 'all';

interface Heard {
  statuses: Set<Status>;
}

/**
 * Compares the answers of a run with the truth, for everybody and for each name group. An answer belongs to the true
 * child that most of its birth and residence rows belong to, the earlier row deciding between equals.
 */
export function scoreAgainst(truth: readonly TrueChild[], answers: Iterable<Answer>): Map<string, Score> {
  const scores = new Map([[EVERYBODY, emptyScore()]]);
  const scoresOf = (group: string): Score[] => {
    if (!scores.has(group)) scores.set(group, emptyScore());
    return [EVERYBODY, group].flatMap((name) => scores.get(name) ?? []);
  };
  const ownerOf = ownersByRow(truth);
  const heard = new Map<TrueChild, Heard>();
  for (const answer of answers) {
    const owner = ownerOf(answer);
    if (owner === undefined || answer.status === undefined) continue;
    for (const score of scoresOf(owner.group)) hear(score, { owner, answer, before: heard.get(owner) });
    const statuses = heard.get(owner)?.statuses ?? new Set();
    heard.set(owner, { statuses: statuses.add(answer.status) });
  }
  for (const child of truth) {
    for (const score of scoresOf(child.group)) close(score, child, heard.get(child));
  }
  return scores;
}

const emptyScore = (): Score => ({
  inScope: 0,
  inScopeTruly: 0,
  flagged: 0,
  flaggedRightly: 0,
  gaps: 0,
  gapsFlagged: 0,
  gapsHidden: 0,
  unsure: 0,
  placed: 0,
  placedRightly: 0,
});

const isGap = ({ inScope, covered }: TrueChild): boolean => inScope && !covered;

function hear(
  score: Score,
  { owner, answer, before }: { owner: TrueChild; answer: Answer; before: Heard | undefined },
): void {
  score.inScope += 1;
  if (answer.status === 'unsure') score.unsure += 1;
  if (answer.status === 'uncovered') {
    score.flagged += 1;
    if (isGap(owner) && !before?.statuses.has('uncovered')) score.flaggedRightly += 1;
  }
  if (!owner.inScope) return;
  score.placed += 1;
  if (answer.unit === owner.responsibleUnit) score.placedRightly += 1;
}

function close(score: Score, child: TrueChild, heard: Heard | undefined): void {
  if (child.inScope) score.inScopeTruly += 1;
  if (!isGap(child)) return;
  score.gaps += 1;
  if (heard?.statuses.has('uncovered')) score.gapsFlagged += 1;
  else if (heard?.statuses.has('covered') && !heard.statuses.has('unsure')) score.gapsHidden += 1;
}

function ownersByRow(truth: readonly TrueChild[]): (answer: Answer) => TrueChild | undefined {
  const births = new Map(truth.flatMap((child) => child.births.map((row) => [row, child] as const)));
  const residents = new Map(truth.flatMap((child) => child.residents.map((row) => [row, child] as const)));
  return ({ sources }) =>
    mostFrequent([
      ...sources.births.flatMap((row) => births.get(row) ?? []),
      ...sources.residents.flatMap((row) => residents.get(row) ?? []),
    ]);
}

function mostFrequent(children: readonly TrueChild[]): TrueChild | undefined {
  const counts = new Map<TrueChild, number>();
  for (const child of children) counts.set(child, (counts.get(child) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** The measures as shares, not rounded. */
export const sharesOf = (score: Score): Shares => ({
  listPrecision: share(score.flaggedRightly, score.flagged),
  gapRecall: share(score.gapsFlagged, score.gaps),
  hiddenGaps: share(score.gapsHidden, score.gaps),
  unsureShare: share(score.unsure, score.inScope),
  responsibleUnitRight: share(score.placedRightly, score.placed),
});

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
