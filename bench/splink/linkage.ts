import type { ScoredPair } from './score.ts';

/** Files read and ready to be linked by our engine. */
export interface Linkage {
  /** Learns a model, where none comes with the product, and returns what links with it. */
  train(): () => ScoredPair[];
}
