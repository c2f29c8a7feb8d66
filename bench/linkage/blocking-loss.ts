import { visitCandidates } from '../../shared/linkage/engine/blocking.ts';
import { compareRefs } from '../../shared/linkage/engine/side.ts';
import type { BlockingDescription } from '../../shared/linkage/model.ts';
import type { LinkSpec } from '../../shared/linkage/spec.ts';
import type { Dataset } from './datasets.ts';
import type { FlatRecord } from './flat-record.ts';
import { allPairs, type Pairs, pairNumber, sharedBy } from './pairs.ts';

/** What blocking rules keep. */
export interface Blocking {
  rule: string;
  /** Pairs found, each once. */
  pairs: number;
  /** Most pairs the rule was meant to give. */
  budget: number;
  /** True pairs among them, as a share of all true pairs. */
  recall: number;
  /** Share of all possible pairs that need not be compared. */
  reduction: number;
}

/** Where true pairs are lost. */
export interface Loss {
  /** No rule found the pair, and nothing else joined the two. */
  inBlocking: number;
  /** Found and weighed, but not joined. */
  inScoring: number;
}

/** Each blocking rule of a spec by itself, and all together at the end. */
export function blockingOf(dataset: Dataset, spec: LinkSpec<FlatRecord>, truth: Pairs): Blocking[] {
  const descriptions = Object.values(spec.model.blocking).flat();
  const budgets = new Map(descriptions.map(({ id, budget }: BlockingDescription) => [id, budget]));
  const measured = (rule: string, blocking: LinkSpec<FlatRecord>['blocking'], budget: number): Blocking => {
    const found = candidatesOf(dataset, blocking);
    return {
      rule,
      pairs: found.size,
      budget,
      recall: sharedBy(found, truth) / truth.size,
      reduction: 1 - found.size / allPairs(dataset),
    };
  };
  const total = [...budgets.values()].reduce((sum, budget) => sum + budget, 0);
  return [
    ...spec.blocking.map((rule) => measured(rule.id, [rule], budgets.get(rule.id) ?? 0)),
    measured('all rules', spec.blocking, total),
  ];
}

/** The pairs some rule finds. */
export function candidatesOf(dataset: Dataset, blocking: LinkSpec<FlatRecord>['blocking']): Pairs {
  const lefts = placed(dataset.lefts);
  const rights = placed(dataset.rights);
  const found = new Set<number>();
  const lists = { lefts: lefts.map(({ record }) => record), rights: rights.map(({ record }) => record) };
  visitCandidates(lists, { blocking }, (left, right) => {
    const [one, other] = [lefts[left]?.at ?? -1, rights[right]?.at ?? -1];
    if (dataset.lefts !== dataset.rights || one !== other) found.add(pairNumber(dataset, one, other));
  });
  return found;
}

/** In order of `ref`, as the engine blocks them. */
function placed(records: readonly FlatRecord[]): { record: FlatRecord; at: number }[] {
  return records.map((record, at) => ({ record, at })).sort((a, b) => compareRefs(a.record, b.record));
}

/** The true pairs that were not decided for, by where they were lost. */
export function lossOf(candidates: Pairs, decided: Pairs, truth: Pairs): Loss {
  const loss = { inBlocking: 0, inScoring: 0 };
  for (const pair of truth) {
    if (decided.has(pair)) continue;
    if (candidates.has(pair)) loss.inScoring += 1;
    else loss.inBlocking += 1;
  }
  return loss;
}
