import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zstdCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { readTable } from '../../../shared/store/book/read-table.ts';
import { THREADS } from '../../../shared/store/threads.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'bao-phu-bundle-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** Bundles a module as functions are bundled: one file, whatever folder its parts came from. */
const bundle = (source: string, name: string) =>
  build({
    entryPoints: [join(root, source)],
    outfile: join(dir, `${name}.mjs`),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });

beforeAll(async () => {
  await bundle('shared/store/book/read-table.ts', 'index');
  for (const thread of THREADS) await bundle(thread, thread.replace(/^.*\/|\.ts$/g, ''));
});

/** More rows than are read without a thread. */
const ROWS = 12_000;

describe('a bundle of a function', () => {
  it('finds its threads beside it', async () => {
    const lines = Buffer.from(Array.from({ length: ROWS }, (_, at) => `{"key":"K${at}"}\n`).join(''));
    const packed = { bytes: zstdCompressSync(lines), sha256: hash('sha256', lines), rows: ROWS };
    const bundled = (await import(/* @vite-ignore */ pathToFileURL(join(dir, 'index.mjs')).href)) as {
      readTable: typeof readTable;
    };

    const answer = await bundled.readTable([packed]);

    expect(answer).toMatchObject({ table: { rows: ROWS } });
  });
});
