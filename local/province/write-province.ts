import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Province } from './make-province.ts';
import { truthLines } from './truth.ts';

/**
 * Writes a province's files into a directory, made if need be, and on demand the truth beside them as `truth.ndjson`.
 * Returns the paths of the files, units first.
 */
export async function writeProvince(
  directory: string,
  province: Pick<Province, 'files' | 'truth'>,
  options: { truth?: boolean } = {},
): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const paths: string[] = [];
  for (const { name, bytes } of province.files) {
    paths.push(join(directory, name));
    await writeFile(join(directory, name), bytes);
  }
  if (options.truth) await writeFile(join(directory, 'truth.ndjson'), truthLines(province.truth));
  return paths;
}
