import type { Cause } from '../../shared/coverage/status.ts';

/** The list of all children of a unit without a card, or of those for one cause. */
export function listAddress(unit: string, cause?: Cause): string {
  return `/units/${unit}?which=all${cause === undefined ? '' : `&cause=${cause}`}`;
}

/** The pairs a person must look at in a unit. */
export const reviewAddress = (unit: string, province: string): string =>
  unit === province ? '/reviews' : `/reviews?unit=${unit}`;
