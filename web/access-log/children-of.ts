import type { Entry } from './kinds.ts';

/** A child of an entry, with the commune it stood at then. */
export interface Seen {
  childId: string;
  unit: string;
}

/** The children an entry is about, whichever member they stand in. */
export function childrenOf(entry: Entry): Seen[] {
  const { child, children, by } = entry;
  const asked = isRecord(by) ? by.child : undefined;
  return [child, ...(Array.isArray(children) ? children : []), asked].filter(isSeen);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSeen = (value: unknown): value is Seen =>
  isRecord(value) && typeof value.childId === 'string' && typeof value.unit === 'string';
