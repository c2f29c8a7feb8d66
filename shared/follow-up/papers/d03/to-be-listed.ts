import type { Cause } from '../../../coverage/status.ts';
import type { CaseState } from '../../case-state.ts';
import type { ChildSheet } from '../../child-sheet.ts';

/** Causes that a new listing mends. A running dossier or a card that begins later would be listed twice. */
const MENDED_BY_LISTING: Readonly<Record<Cause, boolean>> = {
  never_issued: true,
  expired: true,
  temporary_code: true,
  decreased: true,
  withdrawn: true,
  dossier_rejected: true,
  dossier_in_progress: false,
  not_yet_valid: false,
};

/**
 * Whether a child belongs on the increase list. An unsure child may well hold a card, and a second premium for one
 * person has to be refunded (VSS service 606A); somebody looks at the child first.
 */
export function isToBeListed({ status, cause }: ChildSheet): boolean {
  return status === 'uncovered' && cause !== undefined && MENDED_BY_LISTING[cause];
}

/**
 * Whether people filed a dossier which the data do not know of yet. Listing the child again would ask for it twice; once
 * the data say that it was rejected, the child is listed again.
 */
export function isFiled({ stage, cause }: Pick<CaseState, 'stage' | 'cause'>): boolean {
  return stage === 'dossier_filed' && cause !== 'dossier_rejected';
}
