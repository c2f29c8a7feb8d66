import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';

/** How a commune's cases moved in one run. `movedIn` and `movedOut` are open cases that changed commune. */
export interface DigestCounts {
  opened: number;
  reopened: number;
  movedIn: number;
  movedOut: number;
  closed: number;
  /** Open after the run, the new ones included. */
  stillOpen: number;
}

/** What one commune is told after one run: counts only, never a child. */
export interface Digest {
  runId: string;
  province: UnitCode;
  unit: UnitCode;
  asOf: IsoDate;
  counts: DigestCounts;
}
