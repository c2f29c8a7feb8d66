import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { startCloud } from '../../../local/cloud/cloud.ts';
import type { BookObject } from '../../../shared/store/book/book.ts';
import { openStore } from '../../../shared/store/open-store.ts';

interface Written {
  childId: string;
  object: BookObject;
}

/** Runs the writer on a directory and kills it once it has written `enough`. Returns all it said it had written. */
async function writeUntilKilled(dir: string, round: string, enough: number): Promise<Written[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), dir, round]);
  const written: Written[] = [];
  for await (const line of createInterface(child.stdout)) {
    written.push(JSON.parse(line) as Written);
    if (written.length === enough) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return written;
}

describe('a cloud whose process is killed while it writes', () => {
  it('boots again with everything that was committed', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'bao-phu-kill-'));
    const written: Written[] = [];
    for (const [round, enough] of [1, 37, 90].entries()) {
      written.push(...(await writeUntilKilled(dir, String(round), enough)));
    }

    const cloud = await startCloud({ dir });
    const store = openStore(cloud);
    const cases = new Set((await store.cases.list('94')).map(({ childId }) => childId));
    const shelf = { province: '94', feed: 'cards' } as const;
    const cohorts = await store.book.readCohorts(
      shelf,
      written.map(({ object }) => object),
    );
    await cloud.stop();
    await rm(dir, { recursive: true });

    expect(written.length).toBeGreaterThanOrEqual(128);
    expect(written.filter(({ childId }) => !cases.has(childId))).toEqual([]);
    expect(cohorts.every((rows) => rows.length === 50)).toBe(true);
  });
});
