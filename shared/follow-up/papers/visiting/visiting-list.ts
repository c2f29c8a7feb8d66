import { canonicalTone } from '../../../identity/text.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import type { Stage } from '../../case-state.ts';
import type { ChildSheet } from '../../child-sheet.ts';
import { inHouseholds } from '../../siblings.ts';

/** A child to be visited, and how far its case has come. */
export interface ChildToVisit extends ChildSheet {
  stage?: Stage;
  /** The day by which something has to be done. */
  dueOn?: IsoDate;
}

export interface VisitingInput {
  unit: UnitCode;
  unitName: string;
  asOf: IsoDate;
  /** In the order of their urgency, the most urgent first. */
  children: readonly ChildToVisit[];
}

/** Children of one door: one household, or one mother. */
export type Household = readonly ChildToVisit[];

/** `name` is absent for children whose hamlet no source names. */
export interface Hamlet {
  name?: string;
  households: readonly Household[];
}

export interface VisitingList extends Omit<VisitingInput, 'children'> {
  hamlets: readonly Hamlet[];
}

const HAMLET_ORDER = new Intl.Collator('vi', { numeric: true });

/**
 * Who is to be visited, hamlet by hamlet in the order of their names, those without a hamlet last. A household stands
 * where its most urgent child puts it, with its other children beside it; brothers and sisters written down in two
 * hamlets are found at the door of the eldest that has one.
 */
export function visitingListOf({ children, ...office }: VisitingInput): VisitingList {
  const households = inHouseholds(children);
  const byHamlet = Map.groupBy(households, (household) => canonicalTone(hamletOf(household) ?? ''));
  return { ...office, hamlets: [...byHamlet.values()].map(hamletWith).sort(byName) };
}

/** Named as its first household writes it: `Phú Hòa` and `PHÚ HOÀ` are one hamlet. */
function hamletWith(households: readonly Household[]): Hamlet {
  const [first = []] = households;
  const name = hamletOf(first);
  return { ...(name !== undefined && { name }), households };
}

function hamletOf(household: Household): string | undefined {
  return household.find(({ hamlet }) => hamlet !== undefined)?.hamlet;
}

function byName(a: Hamlet, b: Hamlet): number {
  if (a.name === undefined || b.name === undefined)
    return Number(a.name === undefined) - Number(b.name === undefined);
  return HAMLET_ORDER.compare(a.name, b.name);
}
