import { z } from 'zod';
import { tk1FormsOf } from '../../../../shared/follow-up/papers/tk1/tk1-form.ts';
import { seenAt } from '../../../children/placed-child.ts';
import { findSheet } from '../../../follow-up/sheets.ts';
import { areasIn } from '../../../papers/area.ts';
import { getLatestRun } from '../../../runs/latest-run.ts';
import { endpoint } from '../../http/endpoint.ts';
import { ChildIdText } from '../cases/case-schemas.ts';
import { getPlaced } from '../children/get-placed.ts';
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
    const run = await getLatestRun(store, caller.scope.province);
    const { found, place } = await getPlaced(store, run, { childId, caller, command: 'print_sheet' });
    const { unit, case: one } = place;
    const sheet = one && (await findSheet(store, run, one));
    const unitName = units.byCode(unit)?.name ?? unit;
    const children = sheet === undefined ? [] : [sheet];
    const forms = tk1FormsOf({ unit, unitName, asOf: run.asOf, children, areaOf: areasIn(units) });
    someOf(forms.forms);
    return handOut({
      paper: 'tk1-ts',
      reason,
      children: [seenAt(found.outcome.childId, place)],
      content: tk1In(format, forms),
    });
  },
});
