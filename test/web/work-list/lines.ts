import type { CaseLine } from '../../../web/device/schema.ts';

type Sheet = NonNullable<CaseLine['sheet']>;
type Deadlines = NonNullable<CaseLine['deadlines']>;

export interface Told {
  unit?: string;
  total?: number;
  state?: Partial<CaseLine['state']>;
  deadlines?: Partial<Deadlines>;
  sheet?: Partial<Sheet>;
}

export const deadlinesOf = (more: Partial<Deadlines> = {}): Deadlines => ({
  next: 'contact',
  dueOn: '2023-07-10',
  daysLeft: 5,
  late: false,
  overdue: false,
  escalated: false,
  snoozed: false,
  provisional: false,
  ...more,
});

/** A line of a list, of which only what matters is told. */
export function lineOf(childId: string, { unit = '31510', total = 0, ...told }: Told = {}): CaseLine {
  return {
    childId,
    unit,
    version: 1,
    state: { stage: 'open', cause: 'never_issued', unit, ...told.state },
    deadlines: deadlinesOf(told.deadlines),
    priority: { total, parts: [] },
    sheet: { status: 'uncovered', ...told.sheet },
  };
}
