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

  it('is told by the same bytes whatever the order of its members', async () => {
    const { calls, service } = listener();
    const { province, name, attempt, order } = WORK;

    await starting(service)(WORK);
    await starting(service)({ order, attempt, name, province });

    const [first, second] = calls.filter(({ command }) => command === 'Invoke');
    expect(Buffer.from(second?.input.Payload)).toEqual(Buffer.from(first?.input.Payload));
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

/** Lambda, as it answers to a name: with an execution of this status, or by refusing a name that is taken. */
function lambdaWith(status: string, { isTaken = false } = {}) {
  return listener(({ command }) => {
    if (command === 'Invoke' && isTaken) throw new DurableExecutionAlreadyStartedException(metadata);
    if (command === 'Invoke') return { StatusCode: 202, DurableExecutionArn: EXECUTION };
    return command === 'GetDurableExecution'
      ? { Status: status }
      : { DurableExecutions: [{ Status: status }] };
  });
}

const EXECUTION =
  'arn:aws:lambda:ap-southeast-1:111122223333:function:night:7/durable-execution/dev-run-94-0123456789abcdef-2/b1946ac9';

describe('whether the execution of an order is over', () => {
  it.each([
    ['RUNNING', 'started'],
    ['SUCCEEDED', 'over'],
    ['FAILED', 'over'],
    ['TIMED_OUT', 'over'],
    ['STOPPED', 'over'],
  ])('is seen by its status: %s is %s', async (status, told) => {
    expect(await starting(lambdaWith(status).service)(WORK)).toBe(told);
    expect(await starting(lambdaWith(status, { isTaken: true }).service)(WORK)).toBe(told);
  });

  it('is asked of the execution that Lambda named, without what it was given', async () => {
    const { calls, service } = lambdaWith('RUNNING');

    await starting(service)(WORK);

    expect(calls[1]).toEqual({
      command: 'GetDurableExecution',
      input: { DurableExecutionArn: EXECUTION, IncludeExecutionData: false },
    });
  });

  it.each([
    ['night:live', 'night'],
    ['night', 'night'],
    ['arn:aws:lambda:r:1:function:night:live', 'arn:aws:lambda:r:1:function:night'],
  ])('is asked of any version of %s where the name is taken', async (named, unqualified) => {
    const { calls, service } = lambdaWith('FAILED', { isTaken: true });
    const functions = { 'reconcile-night': named };

    await startOnLambda({ client: lambdaOf(service), stage: 'dev', functions })(WORK);

    expect(calls[1]).toMatchObject({
      command: 'ListDurableExecutionsByFunction',
      input: { FunctionName: unqualified, DurableExecutionName: 'dev-run-94-0123456789abcdef-2' },
    });
  });

  it('is left open where nobody can tell: the invocation was taken', async () => {
    const service: Service = ({ command }) => {
      if (command === 'Invoke') return { DurableExecutionArn: EXECUTION };
      throw new RangeError('throttled');
    };

    expect(await starting(service)(WORK)).toBe('started');
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
