import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Province } from '../../province/make-province.ts';
import { truthLines } from '../../province/truth.ts';

/** Writes the files of the agencies, and the truth beside them where no import looks. Earlier files go away. */
export async function writeSources(directory: string, { files, truth }: Province): Promise<void> {
  const sources = join(directory, 'files');
  await rm(sources, { recursive: true, force: true });
  await mkdir(sources, { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(sources, name), bytes);
  await writeFile(join(directory, 'truth.ndjson'), truthLines(truth));
}
