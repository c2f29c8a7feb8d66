import { z } from 'zod';
import type { ImportReceipt } from '../../../import-feed/command.ts';
import { readFindings } from '../../../imports/read-findings.ts';
import { keyCursors, Page } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody } from '../schemas.ts';
import { getImport, OfImport } from './import-schemas.ts';

const FindingLine = z.object({
  code: z.string(),
  row: z.int().describe('As a spreadsheet counts it, from 1'),
  column: z.string().optional(),
  shape: z.string().optional().describe('Digits as 9, letters as A or a: never the value'),
  file: z.string().optional(),
});

/** Findings are kept once and for ever: a place among them stays what it is. */
const Place = z.object({ from: z.int().min(0) });

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
  handle: async ({ params: { importId }, query: { code, limit, cursor }, caller }, { store }) => {
    caller.permit();
    const { receipt } = await getImport(store, { importId, caller });
    const { findingRows = [] } = (receipt ?? {}) as Partial<ImportReceipt>;
    const cursors = keyCursors({ of: 'findings', importId, code }, Place);
    const from = cursors.keyOf(cursor)?.from ?? 0;
    const { findings, more } = await readFindings(store.outcome, findingRows, { code, from, limit });
    const body = { findings, ...(more && { next: cursors.after({ from: from + limit }) }) };
    return { body, etag: etagOf(body) };
  },
});
