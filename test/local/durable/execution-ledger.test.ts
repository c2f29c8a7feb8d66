import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directoryStore } from '../../../local/durable/directory-store.ts';
import { newExecution } from '../../../local/durable/execution.ts';
import { executionLedger } from '../../../local/durable/execution-ledger.ts';

const fresh = newExecution({ name: 'shared', functionName: 'f', payload: '{}' }, 0);

/** Runs the saver and kills it once it has said `enough` versions; gives the last it said. */
async function saveUntilKilled(directory: string, enough: number): Promise<number> {
  const saver = spawn(process.execPath, [join(import.meta.dirname, 'saver.ts'), directory, 'shared']);
  let [said, last] = [0, 0];
  for await (const line of createInterface(saver.stdout)) {
    last = Number(line);
    said += 1;
    if (said === enough) saver.kill('SIGKILL');
  }
  if (saver.exitCode === null && saver.signalCode === null) await once(saver, 'exit');
  return last;
}

describe('executions kept on disk', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'bao-phu-durable-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('take all changes of two processes at once', async () => {
    const ledgers = [executionLedger(directoryStore(directory)), executionLedger(directoryStore(directory))];
    await Promise.all(ledgers.map((ledger) => ledger.begin(fresh)));

    const changes = ledgers.flatMap((ledger, who) =>
      Array.from({ length: 20 }, (_, n) =>
        ledger.change('shared', (kept) => kept.untold.push(`${who}-${n}`)),
      ),
    );
    await Promise.all(changes);

    const kept = await executionLedger(directoryStore(directory)).get('shared');
    expect(kept.version).toBe(41);
    expect(new Set(kept.untold).size).toBe(40);
  });

  it('are whole after a process was killed while it saved, with all it said it had kept', async () => {
    const ledger = executionLedger(directoryStore(directory));
    for (const enough of [1, 20, 60]) {
      const said = await saveUntilKilled(directory, enough);

      const kept = await ledger.get('shared');
      expect(kept.version).toBeGreaterThanOrEqual(said);
      expect(kept.untold.length).toBe(kept.version - 1);
    }
  });

  it('are not there under a name that is only a directory', async () => {
    const ledger = executionLedger(directoryStore(directory));

    await expect(ledger.get('nobody')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(ledger.change('nobody', () => true)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('stay as they were where a change is refused or changes nothing', async () => {
    const ledger = executionLedger(directoryStore(directory));
    await ledger.begin(fresh);

    const refused = ledger.change('shared', (kept) => {
      kept.status = 'FAILED';
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await ledger.change('shared', () => false);

    expect(await ledger.get('shared')).toEqual({ ...fresh, version: 1 });
  });
});
