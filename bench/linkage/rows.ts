import type { Row } from '../table.ts';
import { accuracyOf, type Counts, countsOf } from './accuracy.ts';
import { type Blocking, blockingOf, candidatesOf, type Loss, lossOf } from './blocking-loss.ts';
import type { Dataset } from './datasets.ts';
import { truePairs } from './pairs.ts';
import { SPLINK } from './published.ts';
import type { Run } from './run.ts';

/** The rows of one run in both tables. */
export interface Rows {
  accuracy: Row[];
  blocking: Row[];
}

/** What a run found, measured against the truth; `fields` names the fields it was given. */
export function rowsOf(dataset: Dataset, fields: string, run: Run): Rows {
  const truth = truePairs(dataset);
  const threshold = String(run.spec.model.thresholds.link);
  const line = { dataset: dataset.id, fields, threshold };
  const alone = { ...line, by: 'pairs by themselves', ...countsOf(run.alone, truth) };
  const together = dataset.lefts === dataset.rights ? 'clusters' : 'one to one';
  const decided = { ...line, by: together, seconds: run.seconds, ...countsOf(run.decided, truth) };
  const rules = blockingOf(dataset, run.spec, truth);
  const loss = lossOf(candidatesOf(dataset, run.spec.blocking), run.decided, truth);
  return {
    accuracy: [accuracyRow(alone), accuracyRow(decided)],
    blocking: rules.map((rule, at) =>
      blockingRow(dataset.id, fields, { ...rule, ...(at === rules.length - 1 && { loss }) }),
    ),
  };
}

/** The published figures of a dataset. */
export function publishedRows({ id }: Dataset): Row[] {
  return SPLINK.filter(({ dataset }) => dataset === id).map((line) =>
    accuracyRow({ ...line, fields: 'all', by: 'Splink 4: pairs' }),
  );
}

interface AccuracyLine extends Counts {
  dataset: string;
  fields: string;
  by: string;
  threshold: string;
  seconds?: Run['seconds'];
}

function accuracyRow({ dataset, fields, by, threshold, seconds, ...counts }: AccuracyLine): Row {
  const { truePositives, falsePositives, falseNegatives } = counts;
  const { precision, recall, f1 } = accuracyOf(counts);
  return {
    dataset,
    fields,
    'decided by': by,
    threshold,
    'true pairs': String(truePositives + falseNegatives),
    TP: String(truePositives),
    FP: String(falsePositives),
    FN: String(falseNegatives),
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    F1: f1.toFixed(4),
    'train s': secondsOf(seconds?.train),
    'score s': secondsOf(seconds?.score),
    'decide s': secondsOf(seconds?.decide),
  };
}

const secondsOf = (seconds: number | undefined): string => seconds?.toFixed(2) ?? '';

function blockingRow(dataset: string, fields: string, line: Blocking & { loss?: Loss }): Row {
  const { rule, pairs, budget, recall, reduction, loss } = line;
  return {
    dataset,
    fields,
    'blocking rule': rule,
    pairs: String(pairs),
    budget: String(budget),
    'recall of true pairs': recall.toFixed(4),
    'reduction ratio': reduction.toFixed(5),
    'lost: no rule': loss === undefined ? '' : String(loss.inBlocking),
    'lost: scored below': loss === undefined ? '' : String(loss.inScoring),
  };
}
