import { read, type WorkSheet, write } from '@e965/xlsx';
import type { ApiHandler } from '../../../functions/api/handler.ts';
import { rowsOf } from '../../../shared/feeds/table/sheet.ts';
import { openWorkbook } from '../../../shared/feeds/table/workbook.ts';
import { LIST_COLUMNS, type ListColumnName } from '../../../shared/follow-up/papers/round-trip/columns.ts';
import { type Claims, requestOf } from './http/requests.ts';

/** What staff write into one row. */
export type Filling = Partial<Record<ListColumnName, string>>;

/** A visit on 4 July. */
export const VISIT: Filling = { outcome: 'Đã gặp gia đình', on: '04/07/2023', way: 'Đến nhà' };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FIRST_ROW = 5;

/** A file of the API as its bytes, or the problem it answered. */
export async function getFile(api: ApiHandler, path: string, as: Claims, query: Record<string, string> = {}) {
  const result = await api(requestOf('GET', path, { as, query }));
  const { statusCode = 0, headers = {}, body = '', isBase64Encoded } = result;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  return { status: statusCode, headers, bytes, text: textIn(bytes) };
}

/** What can be read in a file; a workbook is unpacked. */
function textIn(bytes: Buffer): string {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes.toString('utf8');
  return JSON.stringify(openWorkbook(bytes).map((sheet) => rowsOf(sheet)));
}

/** The commune's list of today as it is handed out to its lead. */
export async function listOf(api: ApiHandler, unit: string): Promise<Uint8Array> {
  const lead: Claims = { role: 'commune_lead', units: [unit] };
  const { status, bytes } = await getFile(api, `/v1/units/${unit}/papers/list`, lead, { reason: 'visit' });
  if (status !== 200) throw new Error(`no list: ${status}`);
  return bytes;
}

/** The children of a list by the rows they stand in. */
export function childrenIn(list: Uint8Array): string[] {
  const sheet = sheetOf(read(list));
  const ids: string[] = [];
  for (let row = FIRST_ROW; sheet[addressOf('key', row)] !== undefined; row += 1)
    ids.push(String(sheet[addressOf('key', row)]?.v).split('.')[0] ?? '');
  return ids;
}

/** The list opened, filled in child by child and saved by another program. */
export function filledIn(list: Uint8Array, fillings: Readonly<Record<string, Filling>>): Uint8Array {
  const book = read(list, { cellStyles: true });
  const sheet = sheetOf(book);
  childrenIn(list).forEach((childId, at) => {
    for (const [column, v] of Object.entries(fillings[childId] ?? {}))
      sheet[addressOf(column as ListColumnName, FIRST_ROW + at)] = { t: 's', v };
  });
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

function sheetOf(book: ReturnType<typeof read>): WorkSheet {
  const sheet = book.Sheets['Danh sách'];
  if (sheet === undefined) throw new Error('no list');
  return sheet;
}

function addressOf(column: ListColumnName, row: number): string {
  const at = LIST_COLUMNS.findIndex(({ name }) => name === column);
  return `${String.fromCharCode(65 + at)}${row}`;
}

let keys = 0;

/** Sends a list back, under a key of its own unless one is given. */
export async function sendBack(
  api: ApiHandler,
  { unit, as, file, query = {}, key = `returned-${++keys}` }: Sending,
) {
  const headers = { 'content-type': XLSX, 'idempotency-key': key };
  const request = requestOf('POST', `/v1/units/${unit}/returns`, { as, query, headers });
  const body = Buffer.from(file).toString('base64');
  const { statusCode, body: text = '{}' } = await api({ ...request, body, isBase64Encoded: true });
  return { status: statusCode, body: JSON.parse(text), text };
}

interface Sending {
  unit: string;
  as: Claims;
  file: Uint8Array;
  query?: Record<string, string>;
  key?: string;
}
