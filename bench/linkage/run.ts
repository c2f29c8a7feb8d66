import { clustersOf, pairWeightOf } from '../../shared/linkage/clusters.ts';
import { link } from '../../shared/linkage/link.ts';
import type { LinkModel } from '../../shared/linkage/model.ts';
import { plainSpec } from '../../shared/linkage/plain-spec.ts';
import { type ScoredPair, scorePairs } from '../../shared/linkage/score-pairs.ts';
import type { LinkSpec } from '../../shared/linkage/spec.ts';
import { train } from '../../shared/linkage/training/train.ts';
import type { Dataset } from './datasets.ts';
import type { FlatRecord } from './flat-record.ts';
import { type Pairs, pairNumber, pairsWithin } from './pairs.ts';

/** The only pass of the models of these datasets. */
const PASS = 'all';

/** What the engine makes of a dataset; it is never shown the truth. */
export interface Run {
  spec: LinkSpec<FlatRecord>;
  /** Pairs at or above the threshold, each decided by itself, as the published figures are. */
  alone: Pairs;
  /** Pairs after the engine's own decision: one-to-one between two lists, clusters inside one. */
  decided: Pairs;
  seconds: { train: number; score: number; decide: number };
}

/**
 * Trains a model on a dataset without labels, scores with it and decides. Every model decides at evens (0.5), set before
 * any truth was looked at: where a false and a missed pair cost the same, as in F1, the decision of the least expected
 * cost takes what is more likely right than wrong; what one-to-one or a cluster adds is weighed in the same odds.
 */
export function run(dataset: Dataset, untrained: LinkModel): Run {
  const { vocabulary } = dataset;
  const [model, training] = timed(() => train(dataset, untrained, { vocabulary, digest: dataset.digest }));
  const spec = plainSpec(model, vocabulary, PASS);
  const [{ pairs }, scoring] = timed(() => scorePairs(dataset, spec));
  const [decided, deciding] = timed(() => decide(dataset, spec, pairs));
  const alone = pairs.filter(({ probability }) => probability >= model.thresholds.link);
  return {
    spec,
    alone: new Set(alone.map(({ left, right }) => pairNumber(dataset, left, right))),
    decided,
    seconds: { train: training, score: scoring, decide: deciding },
  };
}

/** One-to-one between two lists, which scores once more; clusters inside one list, which takes the pairs scored. */
function decide(dataset: Dataset, spec: LinkSpec<FlatRecord>, pairs: readonly ScoredPair[]): Pairs {
  const { lefts, rights } = dataset;
  if (lefts !== rights) {
    const { links } = link(lefts, rights, spec);
    return new Set(links.map(({ left, right }) => pairNumber(dataset, left, right)));
  }
  const agreement = { threshold: spec.model.thresholds.link, weigh: pairWeightOf(lefts, spec) };
  return pairsWithin(dataset, clustersOf(lefts.length, pairs, agreement));
}

function timed<Result>(work: () => Result): [Result, number] {
  const began = performance.now();
  const result = work();
  return [result, (performance.now() - began) / 1000];
}
