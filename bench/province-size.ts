import { optionalWholeNumber, wholeNumber } from './option-kinds.ts';

/** Sóc Trăng in the first half of 2023, as its officers reported it: the size all figures are told of. */
export const FULL_SIZE = { children: 119_885, uncovered: 1_651 } as const;

/** Of so many children, how many have no card where a province is like Sóc Trăng. */
export function uncoveredAmong(children: number): number {
  return Math.round((children * FULL_SIZE.uncovered) / FULL_SIZE.children);
}

export const CHILDREN = wholeNumber(1, { help: 'children in scope', default: String(FULL_SIZE.children) });

/** How large the synthetic province of a bench is. */
export const SIZE_OPTIONS = {
  children: CHILDREN,
  uncovered: optionalWholeNumber(
    0,
    `of them without a card; left out, ${FULL_SIZE.uncovered} in ${FULL_SIZE.children}`,
  ),
};

interface GivenSize {
  children: number;
  uncovered: number | undefined;
}

/** Both numbers, the second in proportion where it was left out. */
export function sizeOf({ children, uncovered }: GivenSize): { children: number; uncovered: number } {
  return { children, uncovered: uncovered ?? uncoveredAmong(children) };
}

/** What is wrong with a size. */
export function sizeConflict({ children, uncovered = 0 }: GivenSize): string | undefined {
  return uncovered > children ? `--uncovered is at most --children, ${children}` : undefined;
}
