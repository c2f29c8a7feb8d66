import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Boundaries, boundariesIn } from '../../../shared/units/boundaries.ts';
import { ROOT } from '../../bundle.ts';
import { SettingsError } from '../../settings.ts';

/** The boundaries in the file that the settings of a stage name. @throws SettingsError with the first of its mistakes */
export function readBoundaries(stage: string, path: string): Boundaries {
  const read = boundariesIn(textOf(stage, path));
  if ('boundaries' in read) return read.boundaries;
  throw mistake(stage, `${path}: ${read.mistakes[0]}`);
}

function textOf(stage: string, path: string): string {
  try {
    return readFileSync(resolve(ROOT, path), 'utf8');
  } catch {
    throw mistake(stage, `${path} cannot be read`);
  }
}

const mistake = (stage: string, words: string): SettingsError =>
  new SettingsError(`infra/stages.ts: ${stage}.portal.boundaries: ${words}`);
