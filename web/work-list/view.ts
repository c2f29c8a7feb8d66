import { CAUSES, type Cause } from '../../shared/coverage/status.ts';
import type { Stage } from '../../shared/follow-up/case-state.ts';
import { ORDERS, type Order } from '../../shared/follow-up/work-order.ts';
import type { CaseLine, Which } from '../device/schema.ts';

/** How a list is looked at. All of it stands in the address, where nothing of a person may: a hamlet by a short sign. */
export interface View {
  which: Which;
  order: Order;
  cause?: Cause | undefined;
  hamlet?: string | undefined;
  stage?: Stage | undefined;
  /** Only children nobody is sure of. */
  isUnsure: boolean;
}

export const OPEN_STAGES = ['open', 'contacted', 'dossier_filed'] as const satisfies readonly Stage[];

/** Whether communes lie below a unit: its list is of theirs, and begins with what they let lie. */
export const liesAbove = (unit: string): boolean => /^\d{2,3}$/.test(unit);

/** What can be asked of a unit, the usual first. */
export const whichOf = (unit: string): readonly Which[] =>
  liesAbove(unit) ? ['escalated', 'overdue', 'all'] : ['all', 'overdue', 'closed'];

/** The view an address names; what it names wrongly is as usual. */
export function viewIn(query: URLSearchParams, unit: string): View {
  const [usual = 'all', ...others] = whichOf(unit);
  const oneOf = <One extends string>(name: string, known: readonly One[]): One | undefined =>
    known.find((one) => one === query.get(name));
  return {
    which: oneOf('which', others) ?? usual,
    order: oneOf('order', ORDERS) ?? 'priority',
    cause: oneOf('cause', CAUSES),
    hamlet: query.get('hamlet') ?? undefined,
    stage: oneOf('stage', OPEN_STAGES),
    isUnsure: query.get('unsure') === 'yes',
  };
}

/** The address of a view, without what is as usual. */
export function queryOf(
  { which, order, cause, hamlet, stage, isUnsure }: View,
  unit: string,
): URLSearchParams {
  const pairs = {
    which: which === whichOf(unit)[0] ? undefined : which,
    order: order === 'priority' ? undefined : order,
    cause,
    hamlet,
    stage,
    unsure: isUnsure ? 'yes' : undefined,
  };
  return new URLSearchParams(
    Object.entries(pairs).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

/** How many filters are set. */
export const filtersIn = ({ cause, hamlet, stage, isUnsure }: View): number =>
  [cause, hamlet, stage, isUnsure || undefined].filter((one) => one !== undefined).length;

/** Whether a line is to be seen in a view. `overdue` is looked up too, as a commune's list of all holds it. */
export function isSeenIn({ which, cause, hamlet, stage, isUnsure }: View): (line: CaseLine) => boolean {
  return ({ state, deadlines, sheet }) =>
    (which !== 'overdue' || deadlines?.overdue === true) &&
    (cause === undefined || state.cause === cause) &&
    (hamlet === undefined || signOf(sheet?.hamlet) === hamlet) &&
    (stage === undefined || state.stage === stage) &&
    (!isUnsure || sheet?.status === 'unsure');
}

const NOWHERE = 'none';

/** A short sign of a hamlet, the same on every device (FNV-1a). What was typed into the column may be anything. */
export function signOf(hamlet: string | undefined): string {
  if (hamlet === undefined) return NOWHERE;
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(hamlet)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
