import { visitCandidates } from '../engine/blocking.ts';
import { compareRefs } from '../engine/side.ts';
import type { FieldDescription, LinkModel, TrainingRecord, TrainingSession } from '../model.ts';
import type { BlockingRule, Comparison, Linkable } from '../spec.ts';
import { comparisonsOf, keyOf, type Vocabulary } from '../vocabulary.ts';
import { type Estimate, type Iteration, maximise, shareOfMatches } from './expectation-maximisation.ts';
import { type Patterns, patternCounter } from './patterns.ts';
import { sampledPairs } from './sampled-pairs.ts';
import { KNOWN_BEFORE, type Shares, sharesOf } from './shares.ts';

/** The records to learn from, none of them labelled; the same list twice to find its duplicates. */
export interface TrainingLists<P> {
  lefts: readonly P[];
  rights: readonly P[];
}

export interface TrainingOptions {
  /** SHA-256 over what the lists were read from, kept with the model. */
  digest: string;
  /** Pairs u is counted on. */
  sampled?: number;
  /** Told of every step of every session. */
  observe?(step: { session: TrainingSession } & Iteration): void;
}

/** No record of one list shares the key of any session with one of the other. */
export class NoPairsError extends RangeError {
  override readonly name = 'NoPairsError';

  constructor(...sessions: readonly TrainingSession[]) {
    super(`no pairs share ${sessions.map(({ on }) => on.join(' and ')).join(', nor ')}`);
  }
}

const SAMPLED = 1_000_000;

/**
 * The model with u counted on evenly spread pairs, m by expectation–maximisation in each session and the expected share
 * of matches, all from the data alone; levels, rules and thresholds stay. Equal input gives an equal model.
 * @throws RangeError when the model speaks of what the records have not; NoPairsError when no session has a
 * pair of two lists to learn from.
 */
export function train<P extends Linkable>(
  unsorted: TrainingLists<P>,
  model: LinkModel,
  { vocabulary, ...options }: TrainingOptions & { vocabulary: Vocabulary<P> },
): LinkModel {
  const lists = inOrderOfRef(unsorted);
  const comparisons = comparisonsOf(model.fields, vocabulary);
  const sampled = options.sampled ?? SAMPLED;
  const u = countedByChance(sampledPatterns(lists, comparisons, sampled), model.fields);
  const seen = new Set<number>();
  const sessions = model.sessions.map((session) => ({
    session,
    ...estimate(lists, { session, fields: model.fields, comparisons, vocabulary, u, seen, options }),
  }));
  // A list that no record stands on twice teaches that; two lists that nobody stands on both of are a mistake.
  if (!isOneList(lists) && seen.size === 0) throw new NoPairsError(...model.sessions);
  const learnt = combined(model.fields, sessions);
  const matches = sessions.reduce((sum, session) => sum + matchesFirstIn(session, u), 0);
  const shares = { ...learnt, u: withoutMatches(u, learnt, matches / pairsOfAll(lists)) };
  return {
    ...model,
    training: { digest: options.digest, ...recordOf(lists, sessions), sampled },
    expectedShare: rounded(partnersPerRecord(lists, matches)),
    fields: model.fields.map((field) => withShares(field, shares)),
  };
}

type Session = { session: TrainingSession } & ReturnType<typeof estimate>;

function recordOf<P>(
  { lefts, rights }: TrainingLists<P>,
  sessions: readonly Session[],
): Pick<TrainingRecord, 'lefts' | 'rights' | 'sessions'> {
  return {
    lefts: lefts.length,
    rights: rights.length,
    sessions: sessions.map(({ session, pairs, estimated }) => ({
      on: session.on,
      pairs: pairs.all.pairs,
      iterations: estimated.iterations.length,
      matches: rounded(estimated.matches),
    })),
  };
}

/** The few matches among pairs drawn by chance are most of those that agree on a number; their part is taken off. */
function withoutMatches(u: Shares, { m, told }: Learnt, matches: number): Shares {
  const ofChance = (field: string) => (share: number, level: number) =>
    Math.max(0, share - matches * (m.get(field)?.[level] ?? share)) / (1 - matches);
  const isTold = (field: string) => (told.get(field) ?? 0) > 0;
  return new Map(
    [...u].map(([field, shares]) => [field, isTold(field) ? shares.map(ofChance(field)) : shares]),
  );
}

/** What is drawn and what a block limit drops are then the same in whatever order the records come. */
function inOrderOfRef<P extends Linkable>({ lefts, rights }: TrainingLists<P>): TrainingLists<P> {
  const sorted = { lefts: lefts.toSorted(compareRefs), rights: rights.toSorted(compareRefs) };
  return lefts === rights ? { lefts: sorted.lefts, rights: sorted.lefts } : sorted;
}

const isOneList = <P>({ lefts, rights }: TrainingLists<P>): boolean => lefts === rights;

function sampledPatterns<P>(
  lists: TrainingLists<P>,
  comparisons: readonly Comparison<P>[],
  count: number,
): Patterns {
  const { lefts, rights } = lists;
  const counter = patternCounter(comparisons);
  const sizes = { lefts: lefts.length, rights: rights.length, isOneList: isOneList(lists) };
  for (const [left, right] of sampledPairs(sizes, count)) {
    const [one, other] = [lefts[left], rights[right]];
    if (one !== undefined && other !== undefined) counter.add(one, other);
  }
  return counter.patterns();
}

/** A key that more records share says nothing of who they are, and would outweigh all others. */
const MOST_BEARERS = 50;

function rule<P>(id: string, on: readonly string[], vocabulary: Vocabulary<P>): BlockingRule<P> {
  return { id, keys: keyOf(on, vocabulary), limit: MOST_BEARERS };
}

/** Pairs that share the key of a session: all of them, and those that no session before has seen. */
interface SessionPairs {
  all: Patterns;
  fresh: Patterns;
}

function pairsOf<P extends Linkable>(
  lists: TrainingLists<P>,
  comparisons: readonly Comparison<P>[],
  { blocking, seen }: { blocking: BlockingRule<P>; seen: Set<number> },
): SessionPairs {
  const [all, fresh] = [patternCounter(comparisons), patternCounter(comparisons)];
  const once = isOneList(lists);
  visitCandidates(lists, { blocking: [blocking] }, (left, right) => {
    const [one, other] = [lists.lefts[left], lists.rights[right]];
    if (one === undefined || other === undefined || (once && left >= right)) return;
    all.add(one, other);
    const pair = left * lists.rights.length + right;
    if (!seen.has(pair)) fresh.add(one, other);
    seen.add(pair);
  });
  return { all: all.patterns(), fresh: fresh.patterns() };
}

interface SessionInput<P> {
  session: TrainingSession;
  fields: readonly FieldDescription[];
  comparisons: readonly Comparison<P>[];
  vocabulary: Vocabulary<P>;
  u: Shares;
  /** Pairs of the sessions before; those of this one are added. */
  seen: Set<number>;
  options: TrainingOptions;
}

const NOTHING_LEARNT: Estimate = { m: new Map(), told: new Map(), matches: 0, iterations: [] };

function estimate<P extends Linkable>(
  lists: TrainingLists<P>,
  { session, fields, comparisons, vocabulary, u, seen, options }: SessionInput<P>,
): { pairs: SessionPairs; estimated: Estimate } {
  const told = comparisons.filter(({ field }) => !session.holds.includes(field));
  const pairs = pairsOf(lists, told, { blocking: rule('session', session.on, vocabulary), seen });
  if (pairs.all.pairs === 0) return { pairs, estimated: NOTHING_LEARNT };
  const estimated = maximise(pairs.all, { before: sharesBefore(fields, 'm'), u });
  for (const iteration of estimated.iterations) options.observe?.({ session, ...iteration });
  return { pairs, estimated };
}

/**
 * Matches among the pairs that a session is the first to see, without the fields its key decides: namesakes agree on
 * those as matches do, and count as matches where there are hardly any.
 */
function matchesFirstIn({ pairs, estimated }: Session, u: Shares): number {
  return pairs.fresh.pairs * shareOfMatches(pairs.fresh, { m: estimated.m, u });
}

function sharesBefore(fields: readonly FieldDescription[], share: 'm' | 'u'): Shares {
  return new Map(
    fields.map(({ field, levels }) => [field, Float64Array.from(levels, (level) => level[share])]),
  );
}

/** u of every field; of one that no sampled pair could be compared in, what the model says. */
function countedByChance(sampled: Patterns, fields: readonly FieldDescription[]): Shares {
  const known = sharesBefore(fields, 'u');
  const { shares } = sharesOf(sampled, { shares: known, pairs: sampled.pairs * KNOWN_BEFORE }, () => 1);
  return shares;
}

interface Learnt {
  m: Shares;
  /** Matches that told of each field. */
  told: ReadonlyMap<string, number>;
}

/** The m of every field, over the sessions that tell of it, each by how many matches it saw. */
function combined(fields: readonly FieldDescription[], sessions: readonly { estimated: Estimate }[]): Learnt {
  const m = new Map<string, Float64Array>();
  const told = new Map<string, number>();
  for (const { field, levels } of fields) {
    const total = sessions.reduce((sum, { estimated }) => sum + (estimated.told.get(field) ?? 0), 0);
    const mean = new Float64Array(levels.length);
    for (const { estimated } of sessions) {
      const part = (estimated.told.get(field) ?? 0) / total;
      for (const [level, share] of estimated.m.get(field)?.entries() ?? [])
        mean[level] = (mean[level] ?? 0) + share * part;
    }
    m.set(field, total > 0 ? mean : Float64Array.from(levels, (level) => level.m));
    told.set(field, total);
  }
  return { m, told };
}

/** What was not met in these lists may be in the next: never none, whose odds no evidence could raise. */
const FEWEST_MATCHES = 0.5;

/** All pairs of two lists, or of one with itself. */
function pairsOfAll<P>(lists: TrainingLists<P>): number {
  const { lefts, rights } = lists;
  return isOneList(lists) ? (lefts.length * (lefts.length - 1)) / 2 : lefts.length * rights.length;
}

/** Matches per record of the shorter list; of one list, partners per record. */
function partnersPerRecord<P>(lists: TrainingLists<P>, found: number): number {
  const { lefts, rights } = lists;
  const matches = Math.max(FEWEST_MATCHES, found);
  return isOneList(lists) ? (2 * matches) / lefts.length : matches / Math.min(lefts.length, rights.length);
}

function withShares(field: FieldDescription, { m, told, u }: Learnt & { u: Shares }): FieldDescription {
  const chance = floored(u.get(field.field), field, told.get(field.field) ?? 0);
  return {
    ...field,
    levels: field.levels.map((level, at) => ({
      ...level,
      m: rounded(m.get(field.field)?.[at] ?? level.m),
      u: rounded(chance[at] ?? level.u),
    })),
  };
}

/**
 * A level that matches have not been seen on is not told from chance by a longer sample of chance; where few matches told
 * of the field, or none, chance is at least what is described. The level that most of chance is on gives what that takes.
 */
function floored(u: Float64Array | undefined, { levels }: FieldDescription, matches: number): number[] {
  const least = 0.5 / Math.max(1, matches);
  const shares = levels.map((level, at) => Math.max(Math.min(least, level.u), u?.[at] ?? level.u));
  const excess = shares.reduce((sum, share) => sum + share, -1);
  const most = shares.indexOf(Math.max(...shares));
  return shares.map((share, at) => (at === most ? share - excess : share));
}

/** Six digits: what more there is, another year's data change. */
function rounded(share: number): number {
  return Number(share.toPrecision(6));
}
