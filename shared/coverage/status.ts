export const STATUSES = ['covered', 'uncovered', 'unsure'] as const;
export type Status = (typeof STATUSES)[number];

/** Why a child is not covered, in the order shown to people; docs/reference/causes.md says when each applies. */
export const CAUSES = [
  'dossier_in_progress',
  'dossier_rejected',
  'not_yet_valid',
  'temporary_code',
  'withdrawn',
  'decreased',
  'expired',
  'never_issued',
] as const;
export type Cause = (typeof CAUSES)[number];
