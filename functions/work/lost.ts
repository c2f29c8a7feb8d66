import type { WorkProblem } from '../../shared/store/registry/works.ts';
import { FUNCTION_ERRORS } from '../errors.ts';

/** What is shown of something that was begun and that nobody goes on with: ask again. */
export const LOST: { state: 'failed'; problem: WorkProblem } = {
  state: 'failed',
  problem: { code: 'E9023', ...FUNCTION_ERRORS.E9023 },
};

/** Whether what has no order that would be resumed began longer ago than it can take. */
export function isLost(
  { startedAt, atMostSeconds }: { startedAt: string; atMostSeconds: number },
  now: Date,
): boolean {
  return now.getTime() - Date.parse(startedAt) > atMostSeconds * 1000;
}
