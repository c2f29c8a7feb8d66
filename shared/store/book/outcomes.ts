import type { UnitCode } from '../../units/unit.ts';
import { mapLimit } from '../map-limit.ts';
import { nameLines } from './ndjson.ts';
import type { Objects } from './objects.ts';
import { packedKey, readPacked, writePacked } from './packed.ts';
import { type Reading, startReading } from './reading.ts';

/** What a run kept of one cohort, beside the book: named by its content, never changed. */
export interface OutcomeObject {
  /** What the lines are: `children`, `identities`, … */
  kind: string;
  province: UnitCode;
  cohort: string;
  sha256: string;
  rows: number;
}

export interface Outcomes {
  /** Writes lines and their members in the order given: sort them, or equal outcomes get different names. */
  write(kind: string, province: UnitCode, cohort: string, lines: readonly unknown[]): Promise<OutcomeObject>;
  /**
   * The lines as they were written; with `holding` those only that hold one of these texts in any member, which is many
   * times faster where a few are wanted. @throws StoreError E5001 missing, E5002 damaged.
   */
  read<Line>(object: OutcomeObject, holding?: readonly string[]): Promise<Line[]>;
  /** Several objects at once, their lines one after the other in the order of `objects`. */
  readAll<Line>(objects: readonly OutcomeObject[], holding?: readonly string[]): Promise<Line[]>;
  /** The same lines as rows that are read cell by cell. @throws StoreError E5001 missing. */
  startReading<Line>(objects: readonly OutcomeObject[]): Promise<Reading<Line>>;
}

const READS_AT_ONCE = 8;

/** Outcomes in a bucket, under `outcome/kind=…/province=…/cohort=…/`. */
export function outcomesIn(objects: Objects): Outcomes {
  const read = async <Line>(object: OutcomeObject, holding?: readonly string[]): Promise<Line[]> =>
    (await readPacked(objects, { folder: folderOf(object), sha256: object.sha256, holding })) as Line[];
  return {
    write: async (kind, province, cohort, lines) => {
      const shelf = { kind, province, cohort };
      const named = nameLines(lines, JSON.stringify);
      const name = await writePacked(objects, folderOf(shelf), named);
      // Frees the text at once. Left to the garbage collector 78 MB of it make V8 collect the whole heap three times.
      named.text.buffer.transfer(0);
      return { ...shelf, ...name };
    },
    read,
    readAll: async <Line>(wanted: readonly OutcomeObject[], holding?: readonly string[]) =>
      (await mapLimit(wanted, READS_AT_ONCE, (object) => read<Line>(object, holding))).flat(),
    startReading: (wanted) =>
      startReading(
        objects,
        wanted.map((object) => ({ ...object, key: packedKey(folderOf(object), object.sha256) })),
      ),
  };
}

function folderOf({ kind, province, cohort }: Omit<OutcomeObject, 'sha256' | 'rows'>): string {
  return `outcome/kind=${kind}/province=${province}/cohort=${cohort}`;
}
