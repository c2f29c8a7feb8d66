import { afterAll, beforeAll, describe } from 'vitest';
import { openStore, type Store, type StorePlace } from '../../../../shared/store/open-store.ts';

/** What a suite gets of the engine it runs on. Both are there once its tests run. */
export interface Bench {
  store(): Store;
  place(): StorePlace;
}

/** An engine that was started for all contract tests. */
export interface StartedEngine {
  name: string;
  /** Empty where the engine is missing, which was said when the tests began. */
  url: string;
  /** Makes a place that nobody else uses. */
  open(url: string): Promise<StorePlace>;
}

/** Runs suites on an engine; skips them where it is missing. */
export function onEngine({ name, url, open }: StartedEngine, suites: (bench: Bench) => void): void {
  describe.skipIf(url === '')(name, () => {
    let opened: StorePlace | undefined;
    let store: Store | undefined;
    beforeAll(async () => {
      opened = await open(url);
      store = openStore(opened);
    });
    afterAll(() => {
      opened?.s3.destroy();
      opened?.dynamo.destroy();
    });
    suites({ store: () => during(store), place: () => during(opened) });
  });
}

function during<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('engines run only while tests do');
  return thing;
}
