import type { Endpoint } from '../../functions/api/http/endpoint.ts';

/** What 95 of 100 answers may take at most, in milliseconds, on the embedded cloud of two cores. */
const BUDGETS = { list: 50, childPage: 100 } as const;

/** A list is what has pages; the page of a child is about that child and nothing else. The rest was promised nothing. */
export function budgetOf({ path }: Pick<Endpoint, 'path'>, hasPages: boolean): number | undefined {
  if (path.endsWith('/{childId}')) return BUDGETS.childPage;
  return hasPages ? BUDGETS.list : undefined;
}
