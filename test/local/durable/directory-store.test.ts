import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directoryStore } from '../../../local/durable/directory-store.ts';
import { type Execution, newExecution } from '../../../local/durable/execution.ts';
import { StaleExecution } from '../../../local/durable/execution-store.ts';

const at = (version: number, payload = '{}'): Execution => ({
  ...newExecution({ name: 'night-1', functionName: 'night', payload }, 0),
  version,
});

describe('executions on disk', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'bao-phu-durable-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('are found as they were saved last, and there is none before', async () => {
    const store = directoryStore(join(directory, 'new'));

    expect(await store.names()).toEqual([]);
    expect(await store.find('night-1')).toBeUndefined();
    for (const version of [1, 2, 3]) await store.save(at(version));

    expect(await store.find('night-1')).toEqual(at(3));
    expect(await store.names()).toEqual(['night-1']);
  });

  it('keep few files however often they are saved', async () => {
    const store = directoryStore(directory);

    for (let version = 1; version <= 20; version++) await store.save(at(version));

    expect((await readdir(join(directory, 'night-1'))).sort()).toEqual(['000000019.json', '000000020.json']);
  });

  it('are saved by one of two processes that read the same version', async () => {
    const [one, other] = [directoryStore(directory), directoryStore(directory)];
    await one.save(at(1));

    const saved = await Promise.allSettled([one.save(at(2, '"a"')), other.save(at(2, '"b"'))]);

    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = saved[0]?.status === 'fulfilled' ? '"a"' : '"b"';
    expect(await one.find('night-1')).toEqual(at(2, winner));
  });

  it('are not saved over much later versions', async () => {
    const store = directoryStore(directory);
    for (const version of [1, 2, 3, 4, 5]) await store.save(at(version));

    await expect(store.save(at(2))).rejects.toThrow(StaleExecution);
    expect(await store.find('night-1')).toEqual(at(5));
  });

  it('are read past what a kill left half written, which the next saves clear away', async () => {
    const store = directoryStore(directory);
    await mkdir(join(directory, 'night-1'));
    await writeFile(join(directory, 'night-1', '000000001.json.left'), '{"name":"ni');

    expect(await store.find('night-1')).toBeUndefined();
    for (const version of [1, 2, 3]) await store.save(at(version));
    expect(await readdir(join(directory, 'night-1'))).not.toContain('000000001.json.left');
  });

  it.each(['', '..', 'a/b', 'a.b', 'a b', 'a\0', 'đêm', 'x'.repeat(65)])(
    'have no name like %j',
    async (name) => {
      const store = directoryStore(directory);

      await expect(store.find(name)).rejects.toThrow('An execution name is');
      await expect(store.save({ ...at(1), name })).rejects.toThrow('An execution name is');
    },
  );
});
