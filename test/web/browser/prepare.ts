import type { TestProject } from 'vitest/node';
import { buildPortal } from './command.ts';
import { dropFolder, makeSmallProvince } from './small-province.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    province: string;
  }
}

/** Builds the portal and makes the province that every file of browser tests copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPortal();
  const data = await makeSmallProvince();
  project.provide('province', data);
  return () => dropFolder(data);
}
