import type { CaseConflict } from '../../shared/follow-up/conflicts.ts';
import type { ProblemDocument } from '../api/problem.ts';
import type { AskedOf } from '../api/types.ts';

/** What a person does to a case, as `recordFact` takes it. */
export type CaseCommandBody = NonNullable<AskedOf<'recordFact'>['body']>['command'];

/** What a page has to say of an outcome for it to be recorded. */
export interface Recorded {
  childId: string;
  /** The commune of the case. */
  unit: string;
  /** For showing what waits; it leaves the device with its person. */
  name?: string | undefined;
  /** The version of the case the person saw. */
  seen: number;
  command: CaseCommandBody;
}

/** An outcome that the server has not confirmed yet. */
export interface Unsent extends Recorded {
  /** Its place in the order of recording; given by the device. */
  number: number;
  /** The idempotency key it is sent under, every time until it is decided anew. */
  key: string;
  /** Who recorded it; nobody else sees or sends it. */
  subject: string;
  recordedAt: string;
  /** Waits to be sent; somebody else wrote since; the server refuses it. The last two are for a person to decide. */
  state: 'waiting' | 'conflict' | 'refused';
  /** What the server said. */
  problem?: ProblemDocument | undefined;
}

/** What the person did not know of the case, where a refusal says so. */
export function findConflict(problem: ProblemDocument | undefined): CaseConflict | undefined {
  const conflict = problem?.conflict;
  if (typeof conflict !== 'object' || conflict === null) return undefined;
  return 'version' in conflict && 'since' in conflict ? (conflict as CaseConflict) : undefined;
}
