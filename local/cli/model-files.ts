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

/** A model as JSON with one member a line, and lists of words on one line where they fit. */
export function modelText(model: LinkModel): string {
  return textOf(JSON.parse(JSON.stringify(model)), '', 0);
}

/** `before` is how much of its first line is taken. */
function textOf(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    const isShort = value.every(isPlain) && before + line.length <= WIDTH;
    if (isShort) return line;
    return enclosed(
      '[]',
      value.map((one) => textOf(one, inner, inner.length)),
      indent,
    );
  }
  const members = Object.entries(value).map(([key, one]) => {
    const start = `${JSON.stringify(key)}: `;
    return start + textOf(one, inner, inner.length + start.length + 1);
  });
  return enclosed('{}', members, indent);
}

const isPlain = (value: unknown): boolean => typeof value !== 'object';

function enclosed([open, close]: '[]' | '{}' | string, parts: readonly string[], indent: string): string {
  const inner = `\n${indent}  `;
  return `${open}${inner}${parts.join(`,${inner}`)}\n${indent}${close}`;
}
