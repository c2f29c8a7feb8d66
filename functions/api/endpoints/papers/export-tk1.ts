import { z } from 'zod';
import { type Tk1Forms, tk1FormsOf } from '../../../../shared/follow-up/papers/tk1/tk1-form.ts';
import { tk1WorkbookOf } from '../../../../shared/follow-up/papers/tk1/tk1-workbook.ts';
import type { PaperWorkbook } from '../../../../shared/follow-up/papers/workbook.ts';
import { areasIn } from '../../../papers/area.ts';
import type { PaperPage } from '../../../papers/paper-page.ts';
import { tk1PageOf } from '../../../papers/tk1-page.ts';
import { awaitsListing } from '../../../papers/unit-desk.ts';
import { endpoint } from '../../http/endpoint.ts';
import { FileOnly, NoBody, OfUnit, Reason } from '../schemas.ts';
import { deskAt, handOut, seenIn, someOf } from './hand-out.ts';

const FORMATS = ['html', 'xlsx'] as const;

/** How declarations are wanted: to be printed and signed, or to be filled in further. */
export const Tk1Query = z.strictObject({ reason: Reason, format: z.enum(FORMATS).default('html') });

/** The declarations TK1-TS of all children of a commune for whom a card is to be asked now, a sheet each. */
export const exportTk1 = endpoint({
  id: 'exportTk1',
  method: 'GET',
  path: '/v1/units/{unit}/papers/tk1',
  command: 'export_children',
  summary: { vi: 'Tờ khai TK1-TS của cả xã', en: 'The declarations TK1-TS of a commune' },
  params: OfUnit,
  query: Tk1Query,
  body: NoBody,
  answers: FORMATS,
  answer: FileOnly,
  handle: async ({ params: { unit }, query: { reason, format }, caller }, api) => {
    const { unitName, asOf, lines } = await deskAt(unit, { caller, order: 'hamlet' }, api);
    const listed = someOf(lines.filter(awaitsListing));
    const forms = tk1FormsOf({
      unit,
      unitName,
      asOf,
      children: listed.map(({ sheet }) => sheet),
      areaOf: areasIn(api.units),
    });
    return handOut({
      paper: 'tk1-ts',
      reason,
      children: listed.map(seenIn),
      content: tk1In(format, forms),
    });
  },
});

/** Declarations in the format that is wanted. */
export function tk1In(format: (typeof FORMATS)[number], forms: Tk1Forms): PaperPage | PaperWorkbook {
  return format === 'html' ? tk1PageOf(forms) : tk1WorkbookOf(forms);
}
