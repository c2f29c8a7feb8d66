import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openedAtFirst } from '../../../functions/deployed/deployed.ts';
import { ENVIRONMENTS } from '../../../functions/deployed/environment.ts';
import { VARIABLES } from './surroundings.ts';

const CONTEXT = { functionName: 'bao-phu-dev', memoryLimitInMB: '512', awsRequestId: 'request-1' } as Context;

/** A function that counts how often it was opened and its keys were looked after. */
function counting({ failures = 0 } = {}) {
  const counts = { opened: 0, refreshed: 0, left: failures };
  const open = () => {
    counts.opened++;
    if (counts.left-- > 0) throw new Error('no such bucket');
    return {
      context: {} as never,
      environment: {} as never,
      refresh: async () => {
        counts.refreshed++;
      },
    };
  };
  return { counts, handler: openedAtFirst(open, () => async (event: number) => event * 2) };
}

describe('a function in a process', () => {
  it('is opened by its first call, and has its keys looked after before each', async () => {
    const { counts, handler } = counting();
    expect(counts.opened).toBe(0);

    expect(await Promise.all([handler(1, CONTEXT), handler(2, CONTEXT)])).toEqual([2, 4]);
    await handler(3, CONTEXT);

    expect(counts).toMatchObject({ opened: 1, refreshed: 3 });
  });

  it('is opened anew by the call after one that failed', async () => {
    const { counts, handler } = counting({ failures: 1 });

    await expect(handler(1, CONTEXT)).rejects.toThrow('no such bucket');
    expect(await handler(1, CONTEXT)).toBe(2);

    expect(counts).toMatchObject({ opened: 2, refreshed: 1 });
  });
});

describe('what Lambda loads', () => {
  beforeEach(() => {
    vi.resetModules();
    for (const [name, value] of Object.entries({ ...VARIABLES, AWS_REGION: 'local' }))
      vi.stubEnv(name, value);
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('is there for functions that have an environment, and for no other', () => {
    const cwd = fileURLToPath(new URL('../../../functions/', import.meta.url));
    const deployed = globSync('*/lambda.ts', { cwd }).map((path) => path.split('/')[0]);

    expect(Object.keys(ENVIRONMENTS)).toEqual(expect.arrayContaining(deployed));
  });

  it('of receive-files answers a batch', async () => {
    const { handler } = await import('../../../functions/receive-files/lambda.ts');

    expect(await handler({ Records: [] } satisfies SQSEvent, CONTEXT)).toEqual({ batchItemFailures: [] });
  });

  it('of the API says nothing but the code of what it lacks', async () => {
    vi.stubEnv('BAO_PHU_TABLE', '');
    const { handler } = await import('../../../functions/api/lambda.ts');

    await expect(handler({} as never, CONTEXT)).rejects.toMatchObject({
      name: 'DeploymentError',
      message: 'E9101',
    });
  });
});
