import { describe, expect, it } from 'vitest';
import { executionLedger } from '../../../local/durable/execution-ledger.ts';
import { historyOf } from '../../../local/durable/history.ts';
import { invoked, programs } from './programs.ts';
import { runToEnd, skippingService } from './skipping-service.ts';

const answers = { release: { result: '"go"' }, refuse: { error: { ErrorMessage: 'not today' } } };

describe('the history of a program is the one that is kept:', () => {
  it.concurrent.for(Object.entries(programs))('%s', async ([name, make], { expect: expectHere }) => {
    const service = skippingService({ ...invoked, program: make() });

    await service.run({ name, functionName: 'program', payload: { n: 20 } });
    await runToEnd(service, name, answers);

    const history = (await service.history(name)).map((entry) => JSON.stringify(entry)).join('\n');
    await expectHere(`${history}\n`).toMatchFileSnapshot(`histories/${name}.ndjson`);
  });
});

it('a history keeps its order however the branches overtook each other', async () => {
  const service = skippingService({ ...invoked, program: programs.parallel() });
  await service.run({ name: 'n', functionName: 'program', payload: { n: 20 } });
  const kept = await executionLedger(service.store).get('n');
  const byParent = Map.groupBy(kept.operations, ({ ParentId }) => ParentId);

  const overtaken = [...byParent.values()].reverse().flat();

  expect(historyOf({ ...kept, operations: overtaken })).toEqual(historyOf(kept));
});
