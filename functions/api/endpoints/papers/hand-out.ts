import type { SeenChild } from '../../../../shared/access/audit-entry.ts';
import type { ExportReason } from '../../../../shared/access/export-reasons.ts';
import type { PaperWorkbook } from '../../../../shared/follow-up/papers/workbook.ts';
import type { Order } from '../../../../shared/follow-up/work-order.ts';
import type { UnitCode } from '../../../../shared/units/unit.ts';
import { CodedError } from '../../../errors.ts';
import type { PaperPage } from '../../../papers/paper-page.ts';
import { openUnitDesk, type UnitDesk } from '../../../papers/unit-desk.ts';
import { writeWorkbook } from '../../../papers/write-workbook.ts';
import { permitAt } from '../../http/asked-unit.ts';
import type { Api, Caller, Reply } from '../../http/endpoint.ts';
import type { FileAnswer } from '../../http/files.ts';

/** A paper as it leaves the house. */
export interface Handout {
  /** The name of the paper in the access log. */
  paper: string;
  reason: ExportReason;
  /** Whoever is on it; a page a browser prints, or a workbook. */
  children: readonly SeenChild[];
  content: PaperPage | PaperWorkbook;
}

/** The paper as an answer, with the entry that is kept before it goes out. */
export async function handOut({ paper, reason, children, content }: Handout): Promise<Reply<undefined>> {
  const audit = [{ kind: 'exported', paper, reason, children }] as const;
  return { body: undefined, file: await fileOf(content), audit };
}

async function fileOf(content: PaperPage | PaperWorkbook): Promise<FileAnswer> {
  const { fileName: name } = content;
  if ('html' in content) return { name, kind: 'html', bytes: new TextEncoder().encode(content.html) };
  return { name, kind: 'xlsx', bytes: await writeWorkbook(content) };
}

/** What the papers of a unit are made of, where the caller may. @throws Problem E8403, E8404 @throws CodedError E9003 */
export async function deskAt(
  unit: UnitCode,
  { caller, order }: { caller: Caller; order: Order },
  { store, units }: Api,
): Promise<UnitDesk> {
  permitAt(caller, unit, units);
  return openUnitDesk(store, { province: caller.scope.province, unit, order, units, today: caller.today });
}

/** The lines of a paper; an empty one is not handed out. @throws CodedError E9020 */
export function someOf<Line>(lines: readonly Line[]): readonly Line[] {
  if (lines.length === 0) throw new CodedError('E9020');
  return lines;
}

/** A line as the access log names its child. */
export function seenIn({ childId, unit }: SeenChild): SeenChild {
  return { childId, unit };
}
