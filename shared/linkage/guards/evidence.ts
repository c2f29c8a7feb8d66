import { NAME_AGREEMENTS, type NameAgreement } from '../../identity/name.ts';
import { type Candidate, MISSING } from '../spec.ts';

/** The level a candidate reached on a field, or `undefined` when there was nothing to compare. */
export function levelOf(candidate: Candidate<unknown>, field: string): string | undefined {
  return candidate.evidence.find((hit) => hit.field === field)?.level;
}

/** The rank of the name level in NAME_AGREEMENTS, or MISSING. */
export function nameRankOf(candidate: Candidate<unknown>): number {
  const level = levelOf(candidate, 'name');
  return level === undefined ? MISSING : NAME_AGREEMENTS.indexOf(level as NameAgreement);
}
