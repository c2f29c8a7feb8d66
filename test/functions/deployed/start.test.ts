import { CallbackTimeoutException, DurableExecutionAlreadyStartedException } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { answerOnLambda } from '../../../functions/deployed/answer.ts';
import { startOnLambda } from '../../../functions/deployed/start.ts';
import type { StartedWork } from '../../../functions/work/work.ts';
import { lambdaOf, listener, type Service } from './surroundings.ts';

const WORK: StartedWork = {
  province: '94',
  name: 'run-94-0123456789abcdef',
  attempt: 2,
  order: {
    function: 'reconcile-night',
    command: { provinces: ['94'], asOf: '2023-06-30', release: false, waits: true },
  },
};

const starting = (service: Service) =>
  startOnLambda({ client: lambdaOf(service), stage: 'dev', functions: { 'reconcile-night': 'night:live' } });

const metadata = { message: 'said by the service', $metadata: {} };

describe('work that is started on Lambda', () => {
  it('is an asynchronous invocation that names the stage and the order', async () => {
    const { calls, service } = listener();

    await starting(service)(WORK);

    const [call] = calls;
    expect(call?.command).toBe('Invoke');
    expect(call?.input).toMatchObject({
      FunctionName: 'night:live',
      InvocationType: 'Event',
      DurableExecutionName: 'dev-run-94-0123456789abcdef-2',
    });
    expect(JSON.parse(Buffer.from(call?.input.Payload).toString())).toEqual(WORK);
  });

  it('has a name that Lambda takes, however long the stage is', async () => {
    const { calls, service } = listener();
    const functions = { 'import-feed': 'import' };
    const start = startOnLambda({ client: lambdaOf(service), stage: 'a'.repeat(16), functions });
    const command = { province: '94', feed: 'cards', mode: 'snapshot', files: [] } as never;

    await start({
      province: '94',
      name: 'import-94-0123456789abcdef-dry',
      attempt: 999,
      order: { function: 'import-feed', command },
    });

    expect(calls[0]?.input.DurableExecutionName).toMatch(/^[\w-]{1,64}$/);
  });

  it('counts as started where the name is taken', async () => {
    const start = starting(() => {
      throw new DurableExecutionAlreadyStartedException(metadata);
    });

    await expect(start(WORK)).resolves.toBeUndefined();
  });

  it('fails with what else the service refuses it by', async () => {
    const start = starting(() => {
      throw new RangeError('throttled');
    });

    await expect(start(WORK)).rejects.toThrow('throttled');
  });

  it('is refused where the function is none that may be started from here', async () => {
    const { calls, service } = listener();
    const start = startOnLambda({ client: lambdaOf(service), stage: 'dev', functions: {} });

    await expect(start(WORK)).rejects.toThrow('reconcile-night cannot be started from here');
    expect(calls).toEqual([]);
  });
});

const ORDER = { province: '94', name: 'run-94-0123456789abcdef', attempt: 3 };

describe('an answer to what waits on Lambda', () => {
  it('completes the callback with the order as JSON', async () => {
    const { calls, service } = listener();

    expect(await answerOnLambda(lambdaOf(service))('callback-1', ORDER)).toBe('answered');

    const [call] = calls;
    expect(call?.command).toBe('SendDurableExecutionCallbackSuccess');
    expect(call?.input.CallbackId).toBe('callback-1');
    expect(Buffer.from(call?.input.Result).toString()).toBe(JSON.stringify(ORDER));
  });

  it('says that nothing waits any more where it was answered or given up', async () => {
    const answer = answerOnLambda(
      lambdaOf(() => {
        throw new CallbackTimeoutException(metadata);
      }),
    );

    expect(await answer('callback-1', ORDER)).toBe('over');
  });

  it('fails with whatever else goes wrong', async () => {
    const answer = answerOnLambda(
      lambdaOf(() => {
        throw new RangeError('throttled');
      }),
    );

    await expect(answer('callback-1', ORDER)).rejects.toThrow('throttled');
  });
});
