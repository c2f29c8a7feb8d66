import type { Bilingual } from './bilingual.ts';
import type { LevelDescription, LinkModel } from './model.ts';

/** Anything the engine can link. `ref` names the record inside its list and breaks every tie. */
export interface Linkable {
  readonly ref: string;
}

/** One step of evidence: the level a field reached and the bits (log2 of m/u) it is worth. */
export interface LevelHit {
  field: string;
  level: string;
  weight: number;
  /** The share of `weight` that comes from how rare the agreeing value is. */
  rarity?: number;
}

export interface Link {
  /** Positions in the lists given to `link`. */
  left: number;
  right: number;
  /** `exact`, `scored`, or the id of the identifier that joined the two. */
  rule: string;
  /** That both are the same, beside the other candidates of the right. */
  probability: number;
  /** Log2 odds of the pair taken by itself; the sum of the weights of `evidence`. */
  weight: number;
  evidence: readonly LevelHit[];
  /** Why a person has to look, on candidates of an unsure answer only. */
  doubt?: string;
}

export interface Unsure {
  left: number;
  /** Best first. */
  candidates: Link[];
}

export interface LinkOutcome {
  links: Link[];
  unsure: Unsure[];
  /** Candidate pairs each blocking rule gave, before pairs of several rules are counted once. */
  pairs: Record<string, number>;
  /** Candidate pairs each rule lost to its block limit. */
  capped: Record<string, number>;
  /** Lefts still open: neither unsure nor linked, or linked to provisional rights only. */
  freeLefts: number[];
  /** Rights neither linked nor a candidate of an unsure left. */
  freeRights: number[];
}

/** A number that names a person, if it was written right. */
export interface Identifier<P> {
  id: string;
  of(person: P): readonly string[];
  /** Whether two records that share the value may be one person; a number alone can be wrong or re-used. */
  sane(left: P, right: P): boolean;
}

/** Values of a record that a blocking key is made of; none where it lacks them. */
export type KeyPart<P> = (person: P) => readonly string[];

export interface BlockingRule<P> {
  id: string;
  /** Two records meet when they share a value of every part; at least one part. */
  on: readonly KeyPart<P>[];
  /** Most rights one key may offer; the rest of an oversized block, in order of `ref`, is dropped and counted. */
  limit: number;
}

/** What `assess` answers when one side has no value: no evidence, not disagreement. */
export const MISSING = -1;

/** Bits to add to a level's weight for this pair, for example because a name is rare. */
export type Adjustment<P> = (left: P, right: P, level: number) => number;

/** One field: its levels from best to worst and the condition that chooses among them. Symmetric. */
export interface Comparison<P> {
  field: string;
  label: Bilingual;
  levels: readonly LevelDescription[];
  /** Index into `levels`, or MISSING. */
  assess(left: P, right: P): number;
  /** What of the vocabulary moves its weights. */
  adjustedBy?: string;
  /** Learns from the right-hand list once a call; absent where every value is equally rare. */
  adjustment?(rights: readonly P[]): Adjustment<P>;
}

export interface Candidate<P> {
  left: P;
  right: P;
  evidence: readonly LevelHit[];
}

/** `refuse` drops the pair; `unsure` leaves it to a person at best. */
export type Verdict = 'refuse' | 'unsure';

export interface Guard<P> {
  id: string;
  label: Bilingual;
  /** Prepared once a call over both whole lists. */
  over(lefts: readonly P[], rights: readonly P[]): (candidate: Candidate<P>) => Verdict | undefined;
}

/** Sees what reaches scoring, for benches; the answer does not depend on it. */
export interface ScoringObserver<P> {
  /** The records still open on either side, in order of `ref`, once a round, before candidates are sought. */
  opened(lefts: readonly P[], rights: readonly P[]): void;
  /** One candidate pair and the log2 odds that both are the same. */
  weighed(left: P, right: P, weight: number): void;
}

export interface LinkSpec<P extends Linkable> {
  id: string;
  pass: string;
  identifiers: readonly Identifier<P>[];
  /** Whether rows of one list with an equal identifier are one person's and are linked together. */
  groups: { lefts: boolean; rights: boolean };
  merge(members: readonly P[]): P;
  /** A right that leaves its left waiting for another (a temporary code): the left stays open after it. */
  isProvisional(right: P): boolean;
  /** A cheap key (the day of birth) without which two records are neither exactly alike nor rivals. */
  bucket(person: P): string | undefined;
  /**
   * Whether two records of one bucket agree exactly (in the name). A right that only one left of its bucket agrees with
   * is taken at once, unless something speaks against it.
   */
  agreeExactly(left: P, right: P): boolean;
  /** A cheap number that records which agree exactly have in common; `undefined` for a record that agrees with none. */
  outline(person: P): number | undefined;
  /** Whether two lefts that agree exactly may be one; absent where the list of lefts is known to hold no doubles. */
  mayBeDouble?(candidate: Candidate<P>): boolean;
  /** A cheap test whether a linked left might own a right of its bucket. */
  mayRival(left: P, right: P): boolean;
  blocking: readonly BlockingRule<P>[];
  /** False for pairs another pass has already judged. */
  admits?(left: P, right: P): boolean;
  comparisons: readonly Comparison<P>[];
  guards: readonly Guard<P>[];
  model: LinkModel;
  observer?: ScoringObserver<P>;
}
