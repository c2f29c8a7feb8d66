import { type IsoDate, isIsoDate } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import { type Seal, sealOf } from './seal.ts';

/** Which list a file is: whose, of which run, and under which name it was handed out. No part holds a `|`. */
export interface ListStamp {
  province: UnitCode;
  unit: UnitCode;
  runId: string;
  /** The reference date of the run. */
  asOf: IsoDate;
  exportId: string;
  rows: number;
}

/** Tells our code from any other text, and the first layout from later ones. */
const MARK = 'BP1';
const SEPARATOR = '|';

/** The stamp as the text of one cell, sealed so that no other list can pass for it. */
export function fileCodeOf(stamp: ListStamp, seal: Seal): string {
  const parts = partsOf(stamp);
  return [MARK, ...parts, sealOf(seal, [MARK, ...parts])].join(SEPARATOR);
}

/** Whether a cell holds a code of ours, sound or not. */
export function isFileCode(text: string): boolean {
  return text.startsWith(`${MARK}${SEPARATOR}`);
}

/** The stamp of a code; `undefined` when it was changed, or sealed with another key. */
export function readFileCode(code: string, seal: Seal): ListStamp | undefined {
  const [, province = '', unit = '', runId = '', asOf = '', exportId = '', rows = ''] = code.split(SEPARATOR);
  const stamp = { province, unit, runId, asOf, exportId, rows: Number(rows) };
  return isIsoDate(asOf) && fileCodeOf(stamp, seal) === code ? stamp : undefined;
}

function partsOf({ province, unit, runId, asOf, exportId, rows }: ListStamp): string[] {
  return [province, unit, runId, asOf, exportId, String(rows)];
}
