import { z } from 'zod';
import { tk1FormsOf } from '../../../../shared/follow-up/papers/tk1/tk1-form.ts';
import { findSheet } from '../../../follow-up/sheets.ts';
import { getLatestRun } from '../../../runs/latest-run.ts';
import { endpoint } from '../../http/endpoint.ts';
import { ChildIdText } from '../cases/case-schemas.ts';
import { getCase } from '../cases/read-case.ts';
import { FileOnly, NoBody } from '../schemas.ts';
import { Tk1Query, tk1In } from './export-tk1.ts';
import { handOut, someOf } from './hand-out.ts';

/** The declaration TK1-TS of one child, to be signed by its parent. */
export const printTk1 = endpoint({
  id: 'printTk1',
  method: 'GET',
  path: '/v1/children/{childId}/tk1',
  command: 'print_sheet',
  summary: { vi: 'Tờ khai TK1-TS của một trẻ', en: 'The declaration TK1-TS of one child' },
  params: z.object({ childId: ChildIdText }),
  query: Tk1Query,
  body: NoBody,
  answers: ['html', 'xlsx'],
  answer: FileOnly,
  handle: async ({ params: { childId }, query: { reason, format }, caller }, { store, units }) => {
    const { found } = await getCase(store, { childId, caller, command: 'print_sheet' });
    const { province, unit } = found;
    const run = await getLatestRun(store, province);
    const sheet = await findSheet(store, run, found);
    const unitName = units.byCode(unit)?.name ?? unit;
    const children = sheet === undefined ? [] : [sheet];
    const forms = tk1FormsOf({ unit, unitName, asOf: run.asOf, children });
    someOf(forms.forms);
    return handOut({ paper: 'tk1-ts', reason, children: [{ childId, unit }], content: tk1In(format, forms) });
  },
});
