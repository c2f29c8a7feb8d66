import type { DossierRecord } from '../feeds/records.ts';
import { addDays, type IsoDate } from '../time/calendar.ts';
import type { Cause } from './status.ts';

/** A renewal is filed before the card ends: an undecided dossier this many days older still speaks of the gap. */
export const RENEWAL_LEAD_DAYS = 60;

type DossierCause = Extract<Cause, 'dossier_in_progress' | 'dossier_rejected'>;

/** A dossier as it stood on a date: a decision made later was not known then. */
interface KnownDossier {
  key: string;
  submitted: IsoDate;
  moved: IsoDate;
  undecided: boolean;
  rejected: boolean;
}

function knownOn(dossier: DossierRecord, on: IsoDate): KnownDossier | undefined {
  const submitted = dossier.submitted_on ?? dossier.state_date ?? '';
  if (submitted > on) return undefined;
  const decided = (dossier.state_date ?? submitted) <= on;
  const { state } = dossier;
  return {
    key: dossier.key,
    submitted,
    moved: decided ? (dossier.state_date ?? submitted) : submitted,
    undecided: !decided || state === 'waiting' || state === 'received',
    rejected: decided && state === 'rejected',
  };
}

function speaksOfGap(dossier: KnownDossier, since: IsoDate | undefined): boolean {
  if (since === undefined) return true;
  if (dossier.moved === '') return false;
  return (
    dossier.moved >= since || (dossier.undecided && dossier.submitted >= addDays(since, -RENEWAL_LEAD_DAYS))
  );
}

function later(a: KnownDossier, b: KnownDossier): number {
  return order(b.submitted, a.submitted) || order(b.moved, a.moved) || order(b.key, a.key);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * What the dossiers say of a gap that began on `since` (undefined: there never was a card): the last one decides.
 * Dossiers from before the gap led to the card that failed and say nothing of it; one without any date counts
 * only where there never was a card. An accepted dossier whose card has not arrived is still in progress.
 */
export function dossierObstacle(
  dossiers: readonly DossierRecord[],
  since: IsoDate | undefined,
  on: IsoDate,
): DossierCause | undefined {
  const known = dossiers.map((dossier) => knownOn(dossier, on)).filter((it) => it !== undefined);
  const [last] = known.filter((dossier) => speaksOfGap(dossier, since)).sort(later);
  if (last === undefined) return undefined;
  return last.rejected ? 'dossier_rejected' : 'dossier_in_progress';
}
