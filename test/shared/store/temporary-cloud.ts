import { afterAll, beforeAll } from 'vitest';
import { type Cloud, startCloud } from '../../../local/cloud/cloud.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import type { Bench } from './engines/on-engine.ts';

/** An in-memory cloud for the tests of one file, and a store on it. Both are there once the tests run. */
export function temporaryCloud(): Bench & { cloud(): Cloud } {
  let running: Cloud | undefined;
  beforeAll(async () => {
    running = await startCloud();
  });
  afterAll(() => running?.stop());
  const cloud = () => {
    if (!running) throw new Error('the cloud runs only while tests do');
    return running;
  };
  return { cloud, place: cloud, store: () => openStore(cloud()) };
}
