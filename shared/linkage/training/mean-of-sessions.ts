import type { FieldDescription } from '../model.ts';
import type { Estimate } from './expectation-maximisation.ts';

/** What the sessions of a training have learnt of how matches agree on a field. */
export interface Learnt {
  /** m of every level; what the model says where no match told of the field. */
  m: Float64Array;
  /** Matches that told of the field. */
  told: number;
}

/** The m of a field over the sessions that tell of it, each by how many matches it saw. */
export function meanOfSessions(
  { field, levels }: FieldDescription,
  estimates: readonly Pick<Estimate, 'm' | 'told'>[],
): Learnt {
  const told = estimates.reduce((sum, estimate) => sum + (estimate.told.get(field) ?? 0), 0);
  if (told <= 0) return { m: Float64Array.from(levels, ({ m }) => m), told };
  const mean = new Float64Array(levels.length);
  for (const estimate of estimates) {
    const part = (estimate.told.get(field) ?? 0) / told;
    for (const [level, share] of estimate.m.get(field)?.entries() ?? [])
      mean[level] = (mean[level] ?? 0) + share * part;
  }
  return { m: mean, told };
}
