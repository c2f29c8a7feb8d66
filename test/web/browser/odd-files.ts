import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file a test sends, as a browser takes it. */
export interface SentFile {
  name: string;
  mimeType: 'text/csv';
  buffer: Buffer;
}

const pathOf = (data: string, name: string): string => join(data, 'demo', '94', 'files', name);

const ONE_OFFICE = 'cards-bhxh-thanh-pho-soc-trang.csv';

/** The cards of one office only: sent as a snapshot, most cards would be gone, and the guard holds it. */
export async function cardsOfOneOffice(data: string): Promise<SentFile> {
  return { name: 'the-bhyt.csv', mimeType: 'text/csv', buffer: await readFile(pathOf(data, ONE_OFFICE)) };
}

/** Where that file lies, for a command that takes it. */
export const pathOfOneOffice = (data: string): string => pathOf(data, ONE_OFFICE);

/** Births of which the first row has a cell too many: to be sent as a delta, that row is rejected and a finding. */
export async function births(data: string): Promise<SentFile> {
  const text = await readFile(pathOf(data, 'births-so-tu-phap-tinh-soc-trang.csv'), 'utf8');
  const [heading = '', first = '', ...rest] = text.split(/\r?\n/).filter(isWhole).slice(0, SOME_ROWS);
  const spoilt = `${first},thừa`;
  return {
    name: 'khai-sinh.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([heading, spoilt, ...rest].join('\n')),
  };
}

const SOME_ROWS = 40;

/** A cell may go over several lines; cut in the middle its quote would stay open. */
const isWhole = (line: string): boolean => line.split('"').length % 2 === 1;
