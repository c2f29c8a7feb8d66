import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { THREADS, threadModule } from '../../../shared/store/threads.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the module of a thread', () => {
  it('is its source where the sources run', () => {
    const source = new URL('file:///app/shared/store/book/table-thread.ts');

    expect(threadModule(source)).toEqual(source);
  });

  it.each(['file:///app/shared/store/book/table-thread.ts', 'file:///var/task/table-thread.mjs'])(
    'lies beside the bundle where that runs, however the bundler left its address (%s)',
    (source) => {
      const found = threadModule(new URL(source), 'file:///var/task/index.mjs');

      expect(found.href).toBe('file:///var/task/table-thread.mjs');
    },
  );

  it('is listed for whoever bundles functions, of every thread they start', () => {
    const started = globSync('{shared,functions}/**/*.ts', { cwd: root }).flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const threads = [...text.matchAll(/new Worker\([^)]*new URL\('([^']+)'/g)];
      expect(threads).toHaveLength(text.split('new Worker(').length - 1);
      return threads.map(([, thread = '']) => join(dirname(path), thread));
    });

    expect(new Set(started)).toEqual(new Set(THREADS));
  });

  it('has a name that no other thread has', () => {
    expect(new Set(THREADS.map((path) => path.split('/').at(-1))).size).toBe(THREADS.length);
  });
});
