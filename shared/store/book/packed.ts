import { StoreError } from '../errors.ts';
import { type NamedLines, packLines, unpackLines } from './ndjson.ts';
import type { Objects } from './objects.ts';

/** What is written down of a packed object to find and check it again. */
export interface PackedName {
  sha256: string;
  rows: number;
}

/** Where packed lines live: `{folder}/{sha256}.ndjson.zst`, readable by Athena and DuckDB as they stand. */
export function packedKey(folder: string, sha256: string): string {
  return `${folder}/${sha256}.ndjson.zst`;
}

/** Writes the lines under the name their content gives. */
export async function writePacked(objects: Objects, folder: string, lines: NamedLines): Promise<PackedName> {
  const { sha256, rows } = lines;
  await objects.put(packedKey(folder, sha256), await packLines(lines));
  return { sha256, rows };
}

/** Where packed lines are, and which of them are wanted: all, or those that hold one of some texts. */
export interface PackedLines {
  folder: string;
  sha256: string;
  holding?: readonly string[] | undefined;
}

/**
 * Reads lines back and checks them against their name; with `holding` only those lines that hold one of them.
 * @throws StoreError E5001 when the object is missing, E5002 when its content is not what the name says.
 */
export async function readPacked(
  objects: Objects,
  { folder, sha256, holding }: PackedLines,
): Promise<unknown[]> {
  const key = packedKey(folder, sha256);
  const lines = await unpackLines(await objects.get(key), sha256, holding);
  if (!lines) throw new StoreError('E5002', key);
  return lines;
}
