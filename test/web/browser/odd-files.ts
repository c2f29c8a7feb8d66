import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provinceOf } from './small-province.ts';

/** A file a test sends, as a browser takes it. */
export interface SentFile {
  name: string;
  mimeType: 'text/csv';
  buffer: Buffer;
}

/** Where the cards of one office only lie: sent as a snapshot, most cards would be gone, and the guard holds it. */
export const pathOfOneOffice = (data: string): Promise<string> => pathOf(data, /^cards-.*\.csv$/);

/** That file as a browser takes it. */
export async function cardsOfOneOffice(data: string): Promise<SentFile> {
  return { name: 'the-bhyt.csv', mimeType: 'text/csv', buffer: await readFile(await pathOfOneOffice(data)) };
}

/** Births of which the first row has a cell too many: to be sent as a delta, that row is rejected and a finding. */
export async function births(data: string): Promise<SentFile> {
  const text = await readFile(await pathOf(data, /^births-so-.*\.csv$/), 'utf8');
  const [heading = '', first = '', ...rest] = text.split(/\r?\n/).filter(isWhole).slice(0, SOME_ROWS);
  const separator = heading.includes(';') ? ';' : ',';
  const lines = [heading, `${first}${separator}thừa`, ...rest];
  return { name: 'khai-sinh.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
}

const SOME_ROWS = 40;

/** A cell may go over several lines; cut in the middle its quote would stay open. */
const isWhole = (line: string): boolean => line.split('"').length % 2 === 1;

/** The first file of the demo with such a name. */
async function pathOf(data: string, name: RegExp): Promise<string> {
  const folder = join(data, 'demo', await provinceOf(data), 'files');
  const found = (await readdir(folder)).toSorted().find((one) => name.test(one));
  if (found === undefined) throw new Error(`the demo wrote no file like ${name}`);
  return join(folder, found);
}
