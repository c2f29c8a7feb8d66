import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';

interface Size {
  children?: number;
  uncovered?: number;
  /** The reference day, on the map in force then; the first half of 2023 where none is told. */
  asOf?: string;
}

/** Makes a reconciled province, usually of 6,000 children of whom 100 have no card; gives its data directory. */
export async function makeSmallProvince({
  children = 6000,
  uncovered = 100,
  asOf,
}: Size = {}): Promise<string> {
  const data = await newFolder();
  const day = asOf === undefined ? [] : ['--as-of', asOf];
  await runCommand([
    'demo',
    '--children',
    `${children}`,
    '--uncovered',
    `${uncovered}`,
    ...day,
    '--data',
    data,
  ]);
  return data;
}

/** Code of the province a data directory of a demo is about. */
export async function provinceOf(data: string): Promise<string> {
  const [code] = await readdir(join(data, 'demo'));
  if (code === undefined) throw new Error('this is no demo');
  return code;
}

/** A province of one's own to change, as it was made. */
export async function copyOf(data: string): Promise<string> {
  const copy = await newFolder();
  await cp(data, copy, { recursive: true });
  return copy;
}

export const dropFolder = (data: string): Promise<void> => rm(data, { recursive: true, force: true });

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'bao-phu-portal-'));
