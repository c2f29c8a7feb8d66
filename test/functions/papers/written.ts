import { writeWorkbook } from '../../../functions/papers/write-workbook.ts';
import { readDirectory } from '../../../shared/feeds/table/zip-directory.ts';
import { unpack } from '../../../shared/feeds/table/zip-parts.ts';
import type { PaperWorkbook } from '../../../shared/follow-up/papers/workbook.ts';

/** A part of an XLSX file as text. */
function partOf(zip: Buffer, path: string): string {
  const entry = readDirectory(zip).find(({ name }) => name === path);
  if (entry === undefined) throw new Error(`no ${path}`);
  return unpack(zip, entry).toString('utf8');
}

/** The paper written, and its parts by path. */
export async function written(
  workbook: PaperWorkbook,
): Promise<{ bytes: Uint8Array; part(path: string): string }> {
  const bytes = await writeWorkbook(workbook);
  return { bytes, part: (path) => partOf(Buffer.from(bytes), path) };
}
