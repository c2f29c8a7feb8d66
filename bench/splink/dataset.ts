import type { IsoDate } from '../../shared/time/calendar.ts';

/** How an engine reads two files and which of its settings it takes; each engine has its own for every one. */
export type Model = 'province' | 'febrl4' | 'febrl4-without-number';

/** Two files of records, of which some are of the same person. */
export interface Dataset {
  model: Model;
  /** Paths of CSV files; a right has one left, a left may have several rights. */
  left: string;
  right: string;
  /** The tree of places, where records name a place by its code. */
  units?: string;
  /** The day on which cards must hold. */
  asOf?: IsoDate;
  records: { left: number; right: number };
  /** Keys, see `pairKey`, of every pair that is one person. */
  truth: ReadonlySet<string>;
}

/** One pair as one text; ids hold no blank. */
export const pairKey = (left: string, right: string): string => `${left} ${right}`;
