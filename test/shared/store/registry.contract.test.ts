import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../shared/store/open-store.ts';
import { hasJava, startDynamoDbLocal } from './dynamo-db-local.ts';
import { describeOnce } from './once-suite.ts';
import { describeRegistry } from './registry-suite.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const { store } = temporaryCloud();
describeRegistry('dynalite', store);
describeOnce('dynalite', store);

if (hasJava()) {
  let local: Awaited<ReturnType<typeof startDynamoDbLocal>> | undefined;
  beforeAll(async () => {
    local = await startDynamoDbLocal();
  });
  afterAll(() => local?.stop());
  const localStore = (): Store => {
    if (!local) throw new Error('DynamoDB Local runs only while tests do');
    return openStore(local);
  };
  describeRegistry("AWS's DynamoDB Local", localStore);
  describeOnce("AWS's DynamoDB Local", localStore);
} else if (process.env.CI === 'true') {
  describe("the registry on AWS's DynamoDB Local", () => {
    it('is tested in CI, which therefore needs Java 17', () => {
      expect(hasJava()).toBe(true);
    });
  });
} else {
  process.stderr.write("No Java 17 here: the registry is not tested against AWS's DynamoDB Local.\n");
}
