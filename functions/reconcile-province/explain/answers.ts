import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { Child } from '../../../shared/register/child.ts';
import type { LinkTrace } from '../link-trace.ts';

/** The answers of a run and what they rest on. */
export interface Answers {
  children: readonly Child[];
  /** In the order of `children`. */
  outcomes: readonly Pick<ChildOutcome, 'status' | 'dateOfBirth'>[];
  trace: LinkTrace;
}
