import type { Counts } from './accuracy.ts';

/** A figure somebody published; each pair decided by itself. */
export interface Published extends Counts {
  dataset: string;
  threshold: string;
}

/**
 * Splink 4 in the notebooks of its own documentation, as executed there: febrl4.ipynb (cell 44, its "detailed" model) and
 * febrl3.ipynb (cell 19) under docs/demos/examples/duckdb of moj-analytical-services/splink at commit 8974ed37;
 * accuracy_analysis_from_labels_column.ipynb at commit 5b851a67 for fake_1000. "best" is the threshold of the highest F1,
 * chosen there with the labels in hand. The febrl models use `soc_sec_id`.
 */
export const SPLINK: readonly Published[] = [
  published('febrl4', '0.087 (best)', [4999, 1, 1]),
  published('febrl4', '0.5', [4992, 0, 8]),
  published('febrl3', '0.052 (best)', [6490, 12, 48]),
  published('febrl3', '0.5', [6448, 2, 90]),
  published('fake_1000', '0.067 (best)', [1582, 59, 449]),
  published('fake_1000', '0.5', [1371, 1, 660]),
];

function published(dataset: string, threshold: string, counts: readonly [number, number, number]): Published {
  const [truePositives, falsePositives, falseNegatives] = counts;
  return { dataset, threshold, truePositives, falsePositives, falseNegatives };
}
