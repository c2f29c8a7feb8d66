import type { ErrorObject, WireOperation } from '@aws/durable-execution-sdk-js';
import { LocalDurableTestRunner, WaitingOperationStatus } from '@aws/durable-execution-sdk-js-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';
import { invoked, programs } from './programs.ts';
import { type Answers, runToEnd, skippingService } from './skipping-service.ts';

type RunnerHandler = ConstructorParameters<typeof LocalDurableTestRunner>[0]['handlerFunction'];
type PlainHandler = Parameters<LocalDurableTestRunner['registerFunction']>[1];

/** All that is known of a run, as far as two runs have it in common. */
interface Run {
  outcome: unknown;
  operations: Record<string, unknown>;
}

const answers: Answers = { release: { result: '"go"' }, refuse: { error: { ErrorMessage: 'not today' } } };

/** An operation without instants and ids of callbacks; a stack is the machine's. */
function comparable({ StartTimestamp, EndTimestamp, ...operation }: WireOperation): unknown {
  const { StepDetails, CallbackDetails, ChainedInvokeDetails, ContextDetails, WaitDetails, ...rest } =
    operation;
  const outcome = (details?: { Result?: string | undefined; Error?: ErrorObject | undefined }) =>
    details && {
      Result: details.Result,
      Error: details.Error && { ...details.Error, StackTrace: undefined },
    };
  return JSON.parse(
    JSON.stringify({
      ...rest,
      attempt: StepDetails?.Attempt,
      replayChildren: ContextDetails?.ReplayChildren,
      outcome: outcome(StepDetails ?? CallbackDetails ?? ChainedInvokeDetails ?? ContextDetails),
    }),
  );
}

function tableOf(operations: WireOperation[]): Run['operations'] {
  const own = operations.filter(({ Type }) => Type !== 'EXECUTION');
  return Object.fromEntries(own.map((operation) => [operation.Id, comparable(operation)]));
}

async function oursOf(program: RegisteredFunction): Promise<Run> {
  const service = skippingService({ ...invoked, program });
  await service.run({ name: 'compared', functionName: 'program', payload: { n: 20 } });
  const outcome = await runToEnd(service, 'compared', answers);
  const kept = await service.store.find('compared');
  return { outcome, operations: tableOf(kept?.operations ?? []) };
}

async function theirsOf(program: RegisteredFunction): Promise<Run> {
  const runner = new LocalDurableTestRunner({ handlerFunction: program.handler as unknown as RunnerHandler });
  for (const [name, { durable, handler }] of Object.entries(invoked)) {
    if (durable) runner.registerDurableFunction(name, handler as unknown as RunnerHandler);
    else runner.registerFunction(name, handler as unknown as PlainHandler);
  }
  const running = runner.run({ payload: { n: 20 } });
  for (const [name, answer] of Object.entries(answers)) void answerTheirs(runner, name, answer);
  const result = await running;
  const status = result.getStatus();
  const error = status === 'FAILED' ? result.getError() : undefined;
  const outcome = error
    ? { status, error: { ErrorType: error.errorType, ErrorMessage: error.errorMessage } }
    : { status, result: result.getResult() };
  const operations = result.getOperations().map((operation) => operation.getOperationData());
  return { outcome, operations: tableOf(operations.filter((operation) => operation !== undefined)) };
}

/** A program without this callback ends without asking for it. */
async function answerTheirs(
  runner: LocalDurableTestRunner,
  name: string,
  answer: Answers[string],
): Promise<void> {
  const callback = runner.getOperation(name);
  try {
    await callback.waitForData(WaitingOperationStatus.SUBMITTED);
  } catch {
    return;
  }
  if ('result' in answer) await callback.sendCallbackSuccess(answer.result);
  else await callback.sendCallbackFailure(answer.error);
}

describe('the service does as the testing package of AWS does for', () => {
  beforeAll(() => LocalDurableTestRunner.setupTestEnvironment({ skipTime: false }));
  afterAll(() => LocalDurableTestRunner.teardownTestEnvironment());

  it.concurrent.each(Object.entries(programs))('%s', async (_, make) => {
    const [ours, theirs] = [await oursOf(make()), await theirsOf(make())];

    expect(ours.outcome).toEqual(theirs.outcome);
    expect(ours.operations).toEqual(theirs.operations);
  });
});
