import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';

/** Makes a reconciled province, usually of 6,000 children of whom 100 have no card; gives its data directory. */
export async function makeSmallProvince({ children = 6000, uncovered = 100 } = {}): Promise<string> {
  const data = await newFolder();
  await runCommand(['demo', '--children', `${children}`, '--uncovered', `${uncovered}`, '--data', data]);
  return data;
}

/** A province of one's own to change, as it was made. */
export async function copyOf(data: string): Promise<string> {
  const copy = await newFolder();
  await cp(data, copy, { recursive: true });
  return copy;
}

export const dropFolder = (data: string): Promise<void> => rm(data, { recursive: true, force: true });

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'bao-phu-portal-'));
