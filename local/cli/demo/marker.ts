import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf } from '../source-files.ts';
import type { DemoPlan } from './plan.ts';

/** Beside the files of a demo: the plan they were made by, and whether it was played to its end. */
export interface DemoMarker {
  plan: DemoPlan;
  done: boolean;
}

/** Where a demo of the province keeps its files and its truth. */
export const demoDirectory = (data: string, province: string): string => join(data, 'demo', province);

/** The demo the data directory holds for the province, if any. */
export async function findMarker(data: string, province: string): Promise<DemoMarker | undefined> {
  try {
    return JSON.parse(await readFile(markerPath(data, province), 'utf8')) as DemoMarker;
  } catch (thrown) {
    if (systemCodeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

export async function putMarker(data: string, marker: DemoMarker): Promise<void> {
  const directory = demoDirectory(data, marker.plan.province);
  await mkdir(directory, { recursive: true });
  await writeFile(markerPath(data, marker.plan.province), `${JSON.stringify(marker, null, 2)}\n`);
}

const markerPath = (data: string, province: string): string =>
  join(demoDirectory(data, province), 'demo.json');
