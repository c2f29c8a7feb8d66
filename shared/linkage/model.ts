import type { Bilingual } from './bilingual.ts';

/** One level of a field as data: when it is reached and what reaching it is worth. */
export interface LevelDescription {
  id: string;
  label: Bilingual;
  /** Outcomes of the measure that reach this level. */
  when?: readonly string[] | undefined;
  /** Least similarity that reaches this level, for measures that give a number. */
  atLeast?: number | undefined;
  /** Share of true pairs on this level, among those where both sides have a value. */
  m: number;
  /** Share of chance pairs on this level. */
  u: number;
}

/**
 * A field as data: what is measured and the levels from best to worst. The last level takes what no other does and has
 * neither `when` nor `atLeast`.
 */
export interface FieldDescription {
  field: string;
  label: Bilingual;
  /** The measure of the vocabulary. */
  compares: string;
  /** The adjustment of the vocabulary, for example by how rare a name is. */
  adjust?: string | undefined;
  levels: readonly LevelDescription[];
}

/** A blocking rule as data: records that agree on all of `on` are compared. */
export interface BlockingDescription {
  id: string;
  /** Key parts of the vocabulary; a record has a key for every combination of their values. */
  on: readonly string[];
  /** Most rights one key may offer; the rest of an oversized block, in order of `ref`, is dropped and counted. */
  limit: number;
  /** Most pairs the rule may give on a province of 120,000 children; benches print it beside the count. */
  budget: number;
}

/** Decisions on the probability of a pair taken by itself, whoever else is a candidate; weights are log2 odds. */
export interface Thresholds {
  /** Least probability of a link. */
  link: number;
  /** Least probability of a candidate a person should see. */
  unsure: number;
  /** Bits the best assignment must win by before two candidates no longer count as equally good. */
  tie: number;
  /** Bits against a left already linked taking a second holder. */
  secondHolder: number;
}

/** One run of expectation–maximisation: pairs of some blocking rules, less the fields those rules agree on. */
export interface TrainingSession {
  /** Key parts that the pairs of the session share. */
  on: readonly string[];
  /** Fields the key decides, whose m this session cannot tell. */
  holds: readonly string[];
}

/** Where trained figures come from. Equal inputs give an equal digest and equal figures. */
export interface TrainingRecord {
  /** SHA-256 over what the training read. */
  digest: string;
  lefts: number;
  rights: number;
  /** Random pairs u was counted on. */
  sampled: number;
  sessions: readonly {
    on: readonly string[];
    pairs: number;
    iterations: number;
    /** Share of the pairs of the session that are matches. */
    matches: number;
  }[];
}

/** Everything that scoring knows beforehand, as one versioned JSON file. Scoring never changes it. */
export interface LinkModel {
  id: string;
  version: number;
  /** Where the figures come from, in one sentence. */
  basis: string;
  training?: TrainingRecord | undefined;
  thresholds: Thresholds;
  /** Matches per record of the shorter list; in one list with itself, partners per record. */
  expectedShare: number;
  fields: readonly FieldDescription[];
  /** By pass. */
  blocking: Readonly<Record<string, readonly BlockingDescription[]>>;
  sessions: readonly TrainingSession[];
}
