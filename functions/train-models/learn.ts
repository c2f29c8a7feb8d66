import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { LinkModel } from '../../shared/linkage/model.ts';
import type { Person } from '../../shared/linkage/people/person.ts';
import type { Surroundings } from '../../shared/linkage/people/surroundings.ts';
import { personVocabulary } from '../../shared/linkage/people/vocabulary.ts';
import {
  NoPairsError,
  type TrainingLists,
  type TrainingOptions,
  train,
} from '../../shared/linkage/training/train.ts';
import { CodedError } from '../errors.ts';
import { type Convergence, convergenceOf } from './convergence.ts';
import type { Lineage } from './models.ts';
import { turnedFields } from './weaknesses.ts';

/** One model to be trained. */
export interface Lesson {
  lineage: Lineage;
  lists: TrainingLists<Person>;
  surroundings: Surroundings;
  /** What the lists were made of: content names of the book and digests of the models that joined them. */
  sources: readonly string[];
  /** Pairs u is counted on; see `TrainingOptions`. */
  sampled?: number | undefined;
  /** Where the figures come from, in one sentence. */
  basis: string;
}

/** A model that was trained, how it came about, and what it would replace. */
export interface TrainedModel {
  model: LinkModel;
  /** The model that scoring uses now; it stays until somebody puts the new one in its place. */
  shipped: LinkModel;
  sessions: Convergence[];
  /** Fields whose worst level speaks for a match. */
  turned: string[];
}

/**
 * Trains a model from its description. Its version is that of the shipped one, and one more when anything differs: the
 * same book trained on twice gives the same model. @throws CodedError E9011 when there is nothing to learn from.
 */
export function learn({ lineage, lists, surroundings, sources, basis, sampled }: Lesson): TrainedModel {
  const { described, shipped } = lineage;
  const digest = hash('sha256', JSON.stringify([described, ...sources]));
  const steps: Step[] = [];
  const observe = (step: Step) => void steps.push(step);
  const trained = trainOrRefuse(lists, described, {
    digest,
    observe,
    ...(sampled !== undefined && { sampled }),
    vocabulary: personVocabulary(surroundings),
  });
  const model = inOrder({ ...trained, basis });
  return {
    model: versioned(model, shipped),
    shipped,
    sessions: convergenceOf(model, steps),
    turned: turnedFields(model),
  };
}

type Step = Parameters<NonNullable<TrainingOptions['observe']>>[0];

const trainOrRefuse: typeof train = (lists, model, options) => {
  try {
    return train(lists, model, options);
  } catch (cause) {
    if (!(cause instanceof NoPairsError)) throw cause;
    throw new CodedError('E9011', model.id, { cause });
  }
};

/** What tells where the figures come from stands before them. */
function inOrder({ id, version, basis, training, ...figures }: LinkModel): LinkModel {
  return { id, version, basis, training, ...figures };
}

function versioned(model: LinkModel, shipped: LinkModel): LinkModel {
  const same = { ...model, version: shipped.version };
  return isDeepStrictEqual(same, shipped) ? same : { ...model, version: shipped.version + 1 };
}
