import { afterAll, beforeAll, describe } from 'vitest';
import type { StorePlace } from '../../../shared/store/open-store.ts';
import { hasJava, startDynamoDbLocal } from './dynamo-db-local.ts';
import { describeUnits } from './units-suite.ts';

// That it runs in CI is held by the contract of the registry.
describe.runIf(hasJava())("AWS's own engine", () => {
  let local: Awaited<ReturnType<typeof startDynamoDbLocal>> | undefined;
  beforeAll(async () => {
    local = await startDynamoDbLocal();
  });
  afterAll(() => local?.stop());
  const place = (): StorePlace => {
    if (!local) throw new Error('DynamoDB Local runs only while tests do');
    return local;
  };

  describeUnits('DynamoDB Local', place);
});
