import { ApiProblem } from '../api/problem.ts';

/** Whether the API says that what was asked for is not there for the reader, or not any more. */
export const isEnded = (error: unknown): boolean =>
  error instanceof ApiProblem && error.isOfApi && (error.status === 403 || error.status === 404);
