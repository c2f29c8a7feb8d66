import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { dropFolder, makeSmallProvince } from './small-province.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    province: string;
  }
}

/** Builds the portal and makes the province that every file of browser tests copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build({
    configFile: new URL('../../../web/vite.config.ts', import.meta.url).pathname,
    logLevel: 'warn',
  });
  const data = await makeSmallProvince();
  project.provide('province', data);
  return () => dropFolder(data);
}
