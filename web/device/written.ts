import type { AnswerOf } from '../api/types.ts';
import { listsOf } from './kept-lists.ts';
import type { CaseLine, Device, KeptList, KeptPage, OwnWrites } from './schema.ts';

/** What the server answered to an outcome of somebody: how the case stands with it. */
export interface Written {
  subject: string;
  childId: string;
  answer: Pick<AnswerOf<'recordFact'>, 'version' | 'state' | 'history'>;
}

/** A page with what was written to its case; what follows from it (deadlines, priority) the server tells anew. */
export function pageWith(kept: KeptPage, { childId, answer }: Written): KeptPage {
  const { page } = kept;
  if (page.case === undefined || page.childId !== childId || page.case.version >= answer.version) return kept;
  const { version, state, history } = answer;
  return { ...kept, page: { ...page, case: { ...page.case, version, state }, history } };
}

/** A list with what was written to the case of one of its lines. */
export function listWith(kept: KeptList, { childId, answer: { version, state } }: Written): KeptList {
  const isOld = (line: CaseLine) => line.childId === childId && line.version < version;
  if (!kept.lines.some(isOld)) return kept;
  return { ...kept, lines: kept.lines.map((line) => (isOld(line) ? { ...line, version, state } : line)) };
}

/** Has the device's own page and lists tell what was written, so that what is recorded on them next is given on it. */
export async function keepWritten(device: Device, written: Written): Promise<void> {
  const { subject, childId } = written;
  const tx = device.transaction(['pages', 'lists'], 'readwrite');
  const [pages, lists] = [tx.objectStore('pages'), tx.objectStore('lists')];
  const page = await pages.get([subject, childId]);
  if (page !== undefined) await pages.put(pageWith(page, written));
  for (const list of await lists.getAll(listsOf(subject))) {
    const changed = listWith(list, written);
    if (changed !== list) await lists.put(changed);
  }
  await tx.done;
}

/** What somebody wrote from this device to a case, one write upon the other, with one more given on `seen`. */
export function ownWith(own: OwnWrites | undefined, seen: number): Pick<OwnWrites, 'from' | 'version'> {
  const isNext = own !== undefined && own.version === seen;
  return { from: isNext ? own.from : seen, version: seen + 1 };
}

/** The version an outcome is given on: whoever recorded it here knows what they wrote here themselves, and no more. */
export function seenWith(own: OwnWrites | undefined, seen: number): number {
  return own !== undefined && own.from <= seen && seen < own.version ? own.version : seen;
}
