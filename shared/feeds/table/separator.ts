import Papa from 'papaparse';

import { type FoundHeading, findHeading, HEADING_WITHIN_ROWS } from './heading.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Enough for the heading and all above it, short enough to try each separator on. */
const HEAD_LENGTH = 1 << 18;

function headingUnder(head: string, separator: Separator, isHeading: (cells: readonly string[]) => boolean) {
  const { data } = Papa.parse<string[]>(head, {
    delimiter: separator,
    newline: '\n',
    preview: HEADING_WITHIN_ROWS,
  });
  return findHeading(
    data.map((cells, at) => ({ row: at + 1, cells })),
    isHeading,
  );
}

/**
 * The separator under which a row is known as a heading; of several the one that gives it the most columns. A guess from
 * how often a character occurs would fall for addresses full of commas.
 */
export function findSeparator(
  text: string,
  isHeading: (cells: readonly string[]) => boolean,
): Separator | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  let best: { separator: Separator; heading: FoundHeading } | undefined;
  for (const separator of SEPARATORS) {
    const heading = headingUnder(head, separator, isHeading);
    if (heading && heading.headings.length > (best?.heading.headings.length ?? 0))
      best = { separator, heading };
  }
  return best?.separator;
}
