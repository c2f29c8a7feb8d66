/** A pair of one child, by ids that say nothing of anybody. */
export interface Question {
  childId: string;
  pairId: string;
}

/** Which questions a reviewer works through. */
export interface Filter {
  unit?: string | undefined;
  /** Children out of scope too. */
  all: boolean;
}

export const isSame = (a: Question, b: Question): boolean => a.childId === b.childId && a.pairId === b.pairId;

/** The filter an address states. */
export function filterIn(query: URLSearchParams): Filter {
  return { unit: query.get('unit') ?? undefined, all: query.get('all') === '1' };
}

/** Where the queue of a filter stands. */
export const queuePath = (filter: Filter): string => addressOf('/reviews', writtenOf(filter));

/** Where a pair stands, among the questions of a filter. */
export function pairPath({ childId, pairId }: Question, filter: Filter): string {
  return addressOf(`/reviews/${encodeURIComponent(childId)}`, { pair: pairId, ...writtenOf(filter) });
}

/** Where a pair stands that was decided before; deciding it again leads to no other. */
export function decidedPath({ childId, pairId }: Question): string {
  return addressOf(`/reviews/${encodeURIComponent(childId)}`, { pair: pairId, from: 'decisions' });
}

function writtenOf({ unit, all }: Filter): Record<string, string> {
  return { ...(unit !== undefined && { unit }), ...(all && { all: '1' }) };
}

function addressOf(path: string, query: Record<string, string>): string {
  const written = new URLSearchParams(query).toString();
  return written === '' ? path : `${path}?${written}`;
}
