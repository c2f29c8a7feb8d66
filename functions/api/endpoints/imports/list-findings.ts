import { z } from 'zod';
import type { Finding } from '../../../../shared/feeds/findings.ts';
import type { ImportReceipt } from '../../../import-feed/command.ts';
import { Page, pageOf } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { NoBody } from '../schemas.ts';
import { getImport, OfImport } from './import-schemas.ts';

const FindingLine = z.object({
  code: z.string(),
  row: z.int().describe('As a spreadsheet counts it, from 1'),
  column: z.string().optional(),
  shape: z.string().optional().describe('Digits as 9, letters as A or a: never the value'),
  file: z.string().optional(),
});

/** What was found in the rows of one import, row by row; the sentences of the codes are in its receipt. */
export const listFindings = endpoint({
  id: 'listFindings',
  method: 'GET',
  path: '/v1/imports/{importId}/findings',
  command: 'read_imports',
  summary: { vi: 'Các lỗi và nghi vấn theo dòng', en: 'Findings by row' },
  params: OfImport,
  query: z.strictObject({
    ...Page,
    code: z
      .string()
      .regex(/^[EW]2\d{3}$/)
      .optional(),
  }),
  body: NoBody,
  answer: z.object({ findings: z.array(FindingLine), next: z.string().optional() }),
  handle: async ({ params: { importId }, query: { code, ...page }, caller }, { store }) => {
    caller.permit();
    const { receipt } = await getImport(store, { importId, caller });
    const { findingRows } = (receipt ?? {}) as Partial<ImportReceipt>;
    const all = findingRows === undefined ? [] : await store.outcome.read<Finding>(findingRows);
    const wanted = all
      .map((finding, at) => ({ ...finding, at: String(at) }))
      .filter((finding) => code === undefined || finding.code === code);
    const list = { of: 'findings', importId, code };
    const { lines, ...next } = pageOf(wanted, ({ at }) => at, { list, ...page });
    return { body: { findings: lines, ...next } };
  },
});
