import type { FieldDescription, LinkModel, TrainingRecord, TrainingSession } from '../model.ts';
import type { Linkable } from '../spec.ts';
import { comparisonsOf, type Vocabulary } from '../vocabulary.ts';
import { chanceAgreement } from './chance-agreement.ts';
import { meanOfSessions } from './mean-of-sessions.ts';
import { type LearntSession, learnSessions, matchesMet, type Observe } from './sessions.ts';
import type { Shares } from './shares.ts';
import { rounded, trainedField } from './trained-field.ts';
import {
  countOfPairs,
  inOrderOfRef,
  isOneList,
  partnersPerRecord,
  type TrainingLists,
} from './training-lists.ts';

export type { TrainingLists } from './training-lists.ts';

export interface TrainingOptions {
  /** SHA-256 over what the lists were read from, kept with the model. */
  digest: string;
  /** Pairs u is counted on. */
  sampled?: number;
  /** Told of every step of every session. */
  observe?: Observe;
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
  { vocabulary, digest, sampled = SAMPLED, observe }: TrainingOptions & { vocabulary: Vocabulary<P> },
): LinkModel {
  const lists = inOrderOfRef(unsorted);
  const { fields } = model;
  const comparisons = comparisonsOf(fields, vocabulary);
  const u = chanceAgreement(lists, { fields, comparisons, sampled });
  const sessions = learnSessions(lists, model.sessions, { fields, comparisons, vocabulary, u, observe });
  // A list that no record stands on twice teaches that; two lists that nobody stands on both of are a mistake.
  if (!isOneList(lists) && sessions.every(({ pairs }) => pairs.all.pairs === 0))
    throw new NoPairsError(...model.sessions);
  return {
    ...model,
    training: { digest, ...recordOf(lists, sessions), sampled },
    ...figuresOf(lists, fields, { sessions, u }),
  };
}

function recordOf<P>(
  { lefts, rights }: TrainingLists<P>,
  sessions: readonly LearntSession[],
): Pick<TrainingRecord, 'lefts' | 'rights' | 'sessions'> {
  return {
    lefts: lefts.length,
    rights: rights.length,
    sessions: sessions.map(({ session, pairs, estimate }) => ({
      on: session.on,
      pairs: pairs.all.pairs,
      iterations: estimate.iterations.length,
      matches: rounded(estimate.matches),
    })),
  };
}

/** What was not met in these lists may be in the next: never none, whose odds no evidence could raise. */
const FEWEST_MATCHES = 0.5;

function figuresOf<P>(
  lists: TrainingLists<P>,
  fields: readonly FieldDescription[],
  { sessions, u }: { sessions: readonly LearntSession[]; u: Shares },
): Pick<LinkModel, 'expectedShare' | 'fields'> {
  const met = matchesMet(sessions, u);
  const matches = met / countOfPairs(lists);
  const estimates = sessions.map(({ estimate }) => estimate);
  return {
    expectedShare: rounded(partnersPerRecord(lists, Math.max(FEWEST_MATCHES, met))),
    fields: fields.map((field) =>
      trainedField(field, meanOfSessions(field, estimates), { shares: u.get(field.field), matches }),
    ),
  };
}
