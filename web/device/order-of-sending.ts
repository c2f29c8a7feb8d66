import { ApiProblem, type ProblemDocument } from '../api/problem.ts';
import { findConflict, type Unsent } from './unsent.ts';

/**
 * The next outcome to be sent: by the order of recording, leaving out `held` children. What was recorded on a case after an
 * outcome that is in conflict waits for a person's decision on that one.
 */
export function findNext(entries: readonly Unsent[], held: ReadonlySet<string>): Unsent | undefined {
  const stuck = new Set(held);
  for (const entry of entries.toSorted((a, b) => a.number - b.number)) {
    if (entry.state === 'conflict') stuck.add(entry.childId);
    if (entry.state === 'waiting' && !stuck.has(entry.childId)) return entry;
  }
  return undefined;
}

/**
 * The later outcomes of the same child, with the version they are now given on. Whoever recorded two things one after the
 * other knew of the first; it is one write, so one version on. What others wrote besides stays unknown to them, and the server says so.
 */
export function chained(later: readonly Unsent[], sent: Unsent): Unsent[] {
  return later
    .filter(({ subject, childId }) => subject === sent.subject && childId === sent.childId)
    .filter(({ number, seen }) => number > sent.number && seen <= sent.seen)
    .map((entry) => ({ ...entry, seen: sent.seen + 1 }));
}

/** The later outcomes of a child whose conflict was decided: whoever decided it has seen what stands. */
export function informed(later: readonly Unsent[], decided: Unsent): Unsent[] {
  const version = findConflict(decided.problem)?.version;
  if (version === undefined) return [];
  return later
    .filter(({ subject, childId }) => subject === decided.subject && childId === decided.childId)
    .filter(({ number, seen }) => number > decided.number && seen < version)
    .map((entry) => ({ ...entry, seen: version }));
}

/** Whether an outcome waits for a person's decision on an earlier one of the same child. */
export const isBehindConflict = (entries: readonly Unsent[], { number, childId, state }: Unsent): boolean =>
  state === 'waiting' &&
  entries.some((one) => one.state === 'conflict' && one.childId === childId && one.number < number);

/** What a failed sending means for the outcome, and for those after it. */
export type Verdict =
  | { is: 'decided'; state: 'conflict' | 'refused'; problem: ProblemDocument }
  /** This child's have to wait; others may go. */
  | { is: 'held' }
  /** Nothing gets through now. */
  | { is: 'stopped' };

/** No network, no session, too many requests, or a server that is down. */
const STOPPING: ReadonlySet<number> = new Set([0, 401, 429, 503]);
/** The server is at work on this very request. */
const BUSY = 'E8410';

/**
 * Reads what came back instead of a good answer. Whatever is no clear answer of the API leaves the outcome waiting, as what a proxy
 * or the sign-in page of a hotspot says in its place.
 */
export function verdictOf(error: unknown): Verdict {
  if (!(error instanceof ApiProblem)) return { is: 'stopped' };
  const { document, status } = error;
  if (STOPPING.has(status)) return { is: 'stopped' };
  if (status >= 500 || document.code === BUSY) return { is: 'held' };
  if (!error.isOfApi) return { is: 'stopped' };
  const state = findConflict(document) === undefined ? 'refused' : 'conflict';
  return { is: 'decided', state, problem: document };
}
