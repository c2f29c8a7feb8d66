import type { IsoDate } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import type { Stage } from '../../case-state.ts';
import type { ChildSheet } from '../../child-sheet.ts';

/** A child to be visited, and how far its case has come. */
export interface ChildToVisit {
  child: ChildSheet;
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
 * Who is to be visited, hamlet by hamlet in the order of their names, those without a hamlet last. A household is
 * where its most urgent child puts it, with its other children beside it; brothers and sisters written down in two
 * hamlets are found at the door of the first.
 */
export function visitingListOf({ children, ...office }: VisitingInput): VisitingList {
  const households = [...Map.groupBy(children, doorOf).values()];
  const byHamlet = Map.groupBy(households, hamletOf);
  const hamlets = [...byHamlet].map(([name, doors]) => ({
    ...(name !== undefined && { name }),
    households: doors,
  }));
  return { ...office, hamlets: hamlets.sort(byName) };
}

/** The child itself where nothing says who lives with it. */
function doorOf({ child }: ChildToVisit): string {
  return child.household === undefined ? `child ${child.childId}` : `household ${child.household}`;
}

function hamletOf(household: Household): string | undefined {
  return household.find(({ child }) => child.hamlet !== undefined)?.child.hamlet?.trim();
}

function byName(a: Hamlet, b: Hamlet): number {
  if (a.name === undefined || b.name === undefined)
    return Number(a.name === undefined) - Number(b.name === undefined);
  return HAMLET_ORDER.compare(a.name, b.name);
}
