import { tidy } from '../../../identity/text.ts';
import { readDate } from '../../../identity/written-date.ts';
import type { ChildId } from '../../../register/child.ts';
import { type Seal, sealOf } from './seal.ts';

/** Which case a row is about, as it stood when the list was written. */
export interface RowSubject {
  childId: ChildId;
  /** The version of the case that was exported. */
  version: number;
}

/** The cells that tell the child of a row to the eye. */
export interface RowFace {
  name: string;
  born: string;
}

const SEPARATOR = '.';

/**
 * The key of a row. It is sealed together with the export, so a row of another file is known, and with the name beside
 * it, so that a list whose columns were sorted apart cannot put one child's outcome to another's case.
 */
export function rowKeyOf(subject: RowSubject, face: RowFace, at: { exportId: string; seal: Seal }): string {
  const { childId, version } = subject;
  return [
    childId,
    version,
    sealOf(at.seal, subjectParts(subject, at.exportId)),
    sealOf(at.seal, faceParts(subject, withoutCodes(face), at.exportId)),
  ].join(SEPARATOR);
}

/** What a key says: the case, or that it is not of this file (`foreign`), or not of this child (`other_child`). */
export function readRowKey(
  key: string,
  face: RowFace,
  at: { exportId: string; seal: Seal },
): RowSubject | 'foreign' | 'other_child' {
  const [childId = '', version = '', own, seen] = key.split(SEPARATOR);
  const subject = { childId, version: Number(version) };
  if (own === undefined || own !== sealOf(at.seal, subjectParts(subject, at.exportId))) return 'foreign';
  const isSeen = (one: RowFace) => seen === sealOf(at.seal, faceParts(subject, one, at.exportId));
  return isSeen(withoutCodes(face)) || isSeen(face) ? subject : 'other_child';
}

function subjectParts({ childId, version }: RowSubject, exportId: string): (string | number)[] {
  return ['case', exportId, childId, version];
}

/** A spreadsheet may turn the text of a date into a date, and blanks at the ends are seen by nobody. */
function faceParts({ childId }: RowSubject, { name, born }: RowFace, exportId: string): string[] {
  return ['face', exportId, childId, tidy(name), readDate(born).value ?? tidy(born)];
}

/**
 * In a workbook `_x000D_` is the character of that number unless its `_` is spelt `_x005F_` (ECMA-376, ST_Xstring). We spell it so, but
 * programs that save the list may not, and the name comes back with that character. The seal is over the name with the character.
 */
function withoutCodes({ name, born }: RowFace): RowFace {
  const decoded = name.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { name: decoded, born };
}
