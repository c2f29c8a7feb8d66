import { inOrder } from '../../shared/follow-up/work-order.ts';
import type { CaseLine } from '../device/schema.ts';
import type { View } from './view.ts';

/** Children of one household, or one child alone. */
export interface Household {
  key: string;
  lines: readonly CaseLine[];
}

/** A part of a list: a hamlet, or a commune on the list of those above; the whole of it where the order has no parts. */
export interface Section {
  key: string;
  /** Of the hamlet as it is written, or of the commune by its code; absent where there is none. */
  place?: string | undefined;
  households: readonly Household[];
  count: number;
}

export interface Parting {
  order: View['order'];
  /** By communes instead of hamlets. */
  isAbove: boolean;
  nameOf(unit: string): string;
}

const { compare } = new Intl.Collator('vi', { numeric: true });

/** The lines in order, in the parts the order has, brothers and sisters together. */
export function sectionsOf(lines: readonly CaseLine[], { order, isAbove, nameOf }: Parting): Section[] {
  if (order !== 'hamlet') return [sectionOf('all', inOrder(lines, order))];
  if (!isAbove)
    return [...Map.groupBy(inOrder(lines, 'hamlet'), ({ sheet }) => sheet?.hamlet)].map(([place, part]) =>
      sectionOf(place ?? '', part, place),
    );
  return [...Map.groupBy(inOrder(lines, 'priority'), ({ unit }) => unit)]
    .toSorted(([a], [b]) => compare(nameOf(a), nameOf(b)))
    .map(([unit, part]) => sectionOf(unit, part, unit));
}

/** The lines as they stand, for lists that have an order of their own. */
export const asListed = (lines: readonly CaseLine[]): Section[] => [
  {
    key: 'all',
    households: lines.map((line) => ({ key: line.childId, lines: [line] })),
    count: lines.length,
  },
];

/** As much of the parts as holds so many children, for a first look. */
export function beginningOf(sections: readonly Section[], most: number): Section[] {
  let left = most;
  return sections.flatMap((section) => {
    const households = section.households.filter(({ lines }) => {
      left -= lines.length;
      return left >= 0;
    });
    return households.length === 0 ? [] : [{ ...section, households }];
  });
}

function sectionOf(key: string, lines: readonly CaseLine[], place?: string): Section {
  return { key, place, households: householdsIn(lines), count: lines.length };
}

/** Households out of lines in which each stands together. */
function householdsIn(lines: readonly CaseLine[]): Household[] {
  const households = Map.groupBy(
    lines,
    ({ childId, unit, sheet }) => (sheet?.household && `${unit} ${sheet.household}`) ?? childId,
  );
  return [...households].map(([key, group]) => ({ key, lines: group }));
}
