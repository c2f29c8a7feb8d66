import { directoryStore } from '../../../local/durable/directory-store.ts';
import { newExecution } from '../../../local/durable/execution.ts';
import { executionLedger } from '../../../local/durable/execution-ledger.ts';

// Saves an execution again and again, each time a little larger, and says each version that is kept, until it is killed.
const [directory = '', name = ''] = process.argv.slice(2);
const ledger = executionLedger(directoryStore(directory));
await ledger.begin(newExecution({ name, functionName: 'f', payload: '{}' }, 0));
for (;;) {
  const { execution } = await ledger.change(name, (kept) => kept.untold.push('x'.repeat(1000)));
  process.stdout.write(`${execution.version}\n`);
}
