import { z } from 'zod';
import { D03_VALUES, type D03Column, type D03Value } from '../../shared/follow-up/papers/d03/columns.ts';

/** A column between 2 and 14 of the D03-TS as a deployment writes it down. */
const PlannedColumn = z.strictObject({
  mark: z.string().max(5).default('').describe('What the form prints under the heading'),
  heading: z.string().min(1).max(100),
  width: z.number().min(3).max(60).describe('In characters'),
  value: z
    .enum(Object.keys(D03_VALUES) as D03Value[])
    .optional()
    .describe('What fills it; blank for the clerk without one'),
  centred: z.boolean().optional(),
});

/** Columns 3 to 13 in their order: as data, so that a province sets up its form without a release of ours. */
export const D03Plan = z.array(PlannedColumn).min(1).max(20).transform(columnsOf);

function columnsOf(planned: readonly z.output<typeof PlannedColumn>[]): D03Column[] {
  return planned.map(({ mark, heading, width, value, centred }) => ({
    mark,
    heading,
    width,
    ...(value !== undefined && { value: D03_VALUES[value] }),
    ...(centred !== undefined && { centred }),
  }));
}
