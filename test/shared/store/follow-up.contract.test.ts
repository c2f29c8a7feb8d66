import { afterAll, beforeAll } from 'vitest';
import { openStore, type Store } from '../../../shared/store/open-store.ts';
import { hasJava, startDynamoDbLocal } from './dynamo-db-local.ts';
import { describeFollowUp } from './follow-up-suite.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const { store } = temporaryCloud();
describeFollowUp('dynalite', store);

// Where there is no Java 17, registry.contract.test.ts says so, and fails in CI.
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
  describeFollowUp("AWS's DynamoDB Local", localStore);
}
