import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { FUNCTIONS } from '../../infra/names.ts';
import { sizesIn } from '../../infra/sizes.ts';

const out = mkdtempSync(join(tmpdir(), 'bao-phu-bundles-'));

beforeAll(() => bundleFunctions(out), 300_000);

/** What a process of Lambda has, and nothing that a function could read from the sources. */
const PROCESS = { AWS_REGION: 'ap-southeast-1', AWS_LAMBDA_FUNCTION_NAME: 'test', POWERTOOLS_DEV: 'false' };

describe('the bundle of a function', () => {
  it.each(FUNCTIONS)(
    '%s: loads on its own, and has a handler',
    (name) => {
      const index = pathToFileURL(join(out, name, 'index.mjs')).href;
      const program = `import { handler } from '${index}'; process.stdout.write(typeof handler);`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: out,
        env: PROCESS,
        encoding: 'utf8',
      });

      expect(stderr).toBe('');
      expect(stdout).toBe('function');
    },
    60_000,
  );

  it('has the threads beside it that it starts', () => {
    for (const name of ['api', 'reconcile-province'])
      expect(existsSync(join(out, name, 'table-thread.mjs'))).toBe(true);
  });

  it('is no larger than it has to be', () => {
    for (const { name, verdict } of sizesIn(out)) expect([name, verdict]).not.toEqual([name, 'too large']);
  });

  it('has a map of our own sources, and of no package', () => {
    const map = JSON.parse(readFileSync(join(out, 'api', 'index.mjs.map'), 'utf8'));

    expect(map.sources).toContainEqual(expect.stringMatching(/functions\/api\/handler\.ts$/u));
    expect(map.sources.filter((source: string) => source.includes('node_modules'))).toEqual([]);
  });
});
