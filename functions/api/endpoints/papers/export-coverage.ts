import { z } from 'zod';
import { readCoverageReport } from '../../../papers/read-coverage-report.ts';
import { askedUnit } from '../../http/asked-unit.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Day, FileOnly, NoBody, Nothing, Reason, Unit } from '../schemas.ts';
import { handOut } from './hand-out.ts';

/** The coverage report of the province, or of one of its units: figures only, no child. */
export const exportCoverage = endpoint({
  id: 'exportCoverage',
  method: 'GET',
  path: '/v1/coverage/report',
  command: 'export_coverage',
  summary: { vi: 'Báo cáo bao phủ (XLSX)', en: 'The coverage report (XLSX)' },
  params: Nothing,
  query: z.strictObject({
    unit: Unit.optional(),
    asOf: Day.optional(),
    audience: z.enum(['province', 'public']).default('province').describe('`public` hides small counts'),
    reason: Reason.default('official_report'),
  }),
  body: NoBody,
  answers: ['xlsx'],
  answer: FileOnly,
  handle: async ({ query: { reason, ...question }, caller }, { store }) => {
    const unit = askedUnit(caller, question.unit);
    const content = await readCoverageReport(store, { province: caller.scope.province, ...question, unit });
    return handOut({ paper: `coverage-${question.audience}`, reason, children: [], content });
  },
});
