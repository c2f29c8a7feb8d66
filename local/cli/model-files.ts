import { constants } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LinkModel } from '../../shared/linkage/model.ts';
import { unwritable } from './source-files.ts';

/** Makes the directory where there is none. @throws RefusedCommand E8004 where no file can be written into it. */
export async function makeModelDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
  } catch (cause) {
    throw unwritable(directory, cause);
  }
}

/** Writes a model under its id and gives the path. @throws RefusedCommand E8004 */
export async function writeModel(directory: string, model: LinkModel): Promise<string> {
  const path = join(directory, `${model.id}.json`);
  await writeFile(path, `${modelText(model)}\n`).catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
  return path;
}

/** Widest line of the repository's formatter, which the files of `shared/linkage/models` have to please. */
const WIDTH = 110;

/** A model as JSON: one member a line, lists of words on one line where they fit. */
function modelText(model: LinkModel): string {
  return textOf(JSON.parse(JSON.stringify(model)), { indent: '', taken: 0 });
}

interface Position {
  indent: string;
  /** Characters of the line that come before. */
  taken: number;
}

function textOf(value: unknown, at: Position): string {
  if (Array.isArray(value)) return listText(value, at);
  return isPlain(value) ? JSON.stringify(value) : membersText(value as object, at);
}

const isPlain = (value: unknown): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null;

function listText(values: readonly unknown[], { indent, taken }: Position): string {
  const line = `[${values.map((one) => JSON.stringify(one)).join(', ')}]`;
  if (values.every(isPlain) && taken + line.length < WIDTH) return line;
  const inner = `${indent}  `;
  const parts = values.map((one) => inner + textOf(one, { indent: inner, taken: inner.length }));
  return `[\n${parts.join(',\n')}\n${indent}]`;
}

function membersText(members: object, { indent }: Position): string {
  const inner = `${indent}  `;
  const parts = Object.entries(members).map(([key, one]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + textOf(one, { indent: inner, taken: start.length });
  });
  return `{\n${parts.join(',\n')}\n${indent}}`;
}
