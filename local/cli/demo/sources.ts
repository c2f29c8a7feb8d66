import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Province } from '../../province/make-province.ts';
import { truthLines } from '../../province/truth.ts';
import { writeProvince } from '../../province/write-province.ts';

/** Writes the files of the agencies, and the truth beside them where no import looks. Earlier files go away. */
export async function writeSources(
  directory: string,
  province: Pick<Province, 'files' | 'truth'>,
): Promise<void> {
  const files = join(directory, 'files');
  await rm(files, { recursive: true, force: true });
  await writeProvince(files, province);
  await writeFile(join(directory, 'truth.ndjson'), truthLines(province.truth));
}
