import type { OperationUpdate } from '@aws/durable-execution-sdk-js';
import { describe, expect, it } from 'vitest';
import { applyCheckpoint, pageOfState } from '../../../local/durable/checkpoint.ts';
import { type Execution, newExecution } from '../../../local/durable/execution.ts';

const NOW = Date.UTC(2026, 0, 5);

function begun(): Execution {
  const execution = newExecution({ name: 'n', functionName: 'f', payload: '{}' }, NOW);
  return { ...execution, token: 'first' };
}

/** Sends updates as one checkpoint with the token that is right. */
function send(execution: Execution, ...Updates: OperationUpdate[]) {
  const request = { DurableExecutionArn: 'arn', CheckpointToken: execution.token, Updates };
  return applyCheckpoint(execution, request, NOW);
}

const step = (Action: OperationUpdate['Action'], more: Partial<OperationUpdate> = {}): OperationUpdate => ({
  Id: 's',
  Type: 'STEP',
  Action,
  ...more,
});
const context = (
  Action: OperationUpdate['Action'],
  more: Partial<OperationUpdate> = {},
): OperationUpdate => ({
  Id: 'c',
  Type: 'CONTEXT',
  Action,
  ...more,
});

describe('a checkpoint', () => {
  it('answers with the next token and what it changed, and takes each token once', () => {
    const execution = begun();

    const { CheckpointToken, NewExecutionState } = send(
      execution,
      step('START'),
      step('SUCCEED', { Payload: '1' }),
    );

    expect(CheckpointToken).toBe(execution.token);
    expect(NewExecutionState?.Operations).toMatchObject([
      { Id: 's', Status: 'SUCCEEDED', StepDetails: { Attempt: 1, Result: '1' } },
    ]);
    const again = { DurableExecutionArn: 'arn', CheckpointToken: 'first', Updates: [] };
    expect(() => applyCheckpoint(execution, again, NOW)).toThrow('Invalid Checkpoint Token');
  });

  it('tells of what changed meanwhile, once', () => {
    const execution = begun();
    send(execution, { Id: 'w', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 5 } });
    const later = (now: number) =>
      applyCheckpoint(execution, { DurableExecutionArn: 'arn', CheckpointToken: execution.token }, now);

    const told = [later(NOW + 4999), later(NOW + 5000), later(NOW + 9000)];

    const statuses = told.map(({ NewExecutionState }) =>
      NewExecutionState?.Operations?.map(({ Status }) => Status),
    );
    expect(statuses).toEqual([[], ['SUCCEEDED'], []]);
  });

  it('ends the execution by a result too large to be answered', () => {
    const execution = begun();

    send(execution, { Id: 'any', Type: 'EXECUTION', Action: 'SUCCEED', Payload: '"x"' });

    expect(execution).toMatchObject({ status: 'SUCCEEDED', result: '"x"', token: '' });
  });

  const refused: Record<string, [before: OperationUpdate[], updates: OperationUpdate[], message: RegExp]> = {
    'an unknown type': [[], [{ ...step('START'), Type: 'MAGIC' as 'STEP' }], /Unknown operation type/],
    'an unknown action': [[], [step('CANCEL')], /Invalid action/],
    'no action': [[], [step(undefined)], /Invalid action/],
    'an update of what is finished': [
      [step('SUCCEED')],
      [step('SUCCEED')],
      /Invalid current STEP state SUCCEEDED/,
    ],
    'a second start': [[step('START')], [step('START')], /Invalid current STEP state STARTED/],
    'another type': [[step('START')], [context('SUCCEED', { Id: 's' })], /is a STEP, not a CONTEXT/],
    'an unknown parent': [[], [step('START', { ParentId: 'nobody' })], /Invalid parent/],
    'a parent that is no context': [[step('START')], [context('START', { ParentId: 's' })], /Invalid parent/],
    'two starts at once': [[], [context('START'), context('START')], /twice/],
    'a start and a retry of a wait': [[], [wait(1), { ...wait(1), Action: 'CANCEL' }], /twice/],
    'what comes after the end': [
      [],
      [{ ...step('SUCCEED'), Type: 'EXECUTION' }, step('START')],
      /must be the last/,
    ],
    'a failure with a payload': [[], [step('FAIL', { Payload: '1' })], /Payload for FAIL/],
    'a success with an error': [[], [step('SUCCEED', { Error: {} })], /Error for SUCCEED/],
    'a payload above the limit': [
      [],
      [step('SUCCEED', { Payload: 'x'.repeat(262_145) })],
      /STEP output payload size must be less than or equal to 262144 bytes/,
    ],
    'an error above the limit': [
      [],
      [step('FAIL', { Error: { ErrorMessage: 'x'.repeat(32_768) } })],
      /32768 bytes/,
    ],
    'a name that is not ASCII': [[], [step('START', { Name: 'đối chiếu' })], /printable ASCII/],
    'no wait at all': [[], [wait(0)], /1 to 31622400 whole seconds/],
    'a retry at no time': [[], [step('RETRY')], /whole seconds/],
    'an invoke of nothing': [
      [],
      [{ Id: 'i', Type: 'CHAINED_INVOKE', Action: 'START' }],
      /names its function/,
    ],
  };

  it.each(Object.entries(refused))('refuses %s', (_, [before, updates, message]) => {
    const execution = begun();
    send(execution, ...before);

    expect(() => send(execution, ...updates)).toThrow(message);
  });

  it('takes a payload at the limit, counted in bytes', () => {
    expect(() => send(begun(), step('SUCCEED', { Payload: 'x'.repeat(262_144) }))).not.toThrow();
    expect(() => send(begun(), step('SUCCEED', { Payload: 'đ'.repeat(131_073) }))).toThrow(/262144/);
  });
});

describe('what a function is shown', () => {
  it('leaves out what lies under a finished context, unless it asked for its children', () => {
    const execution = begun();
    const inside = step('SUCCEED', { ParentId: 'c' });
    const deeper = [
      context('START', { Id: 'd', ParentId: 'c' }),
      step('SUCCEED', { Id: 't', ParentId: 'd' }),
    ];
    send(execution, context('START'), inside, ...deeper);
    const shown = (of: Execution) =>
      pageOfState(of, { CheckpointToken: of.token }).Operations?.map(({ Id }) => Id);
    const [closed, replayed] = [structuredClone(execution), structuredClone(execution)];

    send(closed, context('SUCCEED', { Payload: '1' }));
    send(replayed, context('SUCCEED', { ContextOptions: { ReplayChildren: true } }));
    send(replayed, context('SUCCEED', { Id: 'd' }));

    expect(shown(execution)).toEqual(['execution', 'c', 's', 'd', 't']);
    expect(shown(closed)).toEqual(['execution', 'c']);
    expect(shown(replayed)).toEqual(['execution', 'c', 's', 'd']);
  });

  it('comes in pages', () => {
    const execution = begun();
    send(execution, ...Array.from({ length: 5 }, (_, n) => step('SUCCEED', { Id: `s${n}` })));
    const page = (Marker?: string) =>
      pageOfState(execution, { CheckpointToken: execution.token, MaxItems: 4, Marker });

    const first = page();
    const second = page(first.NextMarker);

    expect(first).toMatchObject({ NextMarker: '4', Operations: { length: 4 } });
    expect(second.NextMarker).toBeUndefined();
    expect(second.Operations?.map(({ Id }) => Id)).toEqual(['s3', 's4']);
    expect(() => page('elsewhere')).toThrow('Invalid marker');
  });
});

function wait(WaitSeconds: number): OperationUpdate {
  return { Id: 'w', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds } };
}
