import { describe, expect, it } from 'vitest';
import { secretsIn } from '../../../functions/deployed/secrets.ts';
import { listener, secretsOf } from './surroundings.ts';

const ARN = 'arn:aws:secretsmanager:ap-southeast-1:111122223333:secret:bao-phu-dev-AbCdEf';
const OLD = 'an-old-key-of-at-least-32-letters';
const NEW = 'a-newer-key-of-at-least-32-letters';
const MINUTE_MS = 60_000;

/** A secret that holds what it is given, and a clock that is set by hand. */
function desk(held: unknown) {
  const state = { held, now: 0 };
  const { calls, service } = listener(() => {
    if (state.held instanceof Error) throw state.held;
    return { SecretString: typeof state.held === 'string' ? state.held : JSON.stringify(state.held) };
  });
  return { state, calls, get: secretsIn({ client: secretsOf(service), arn: ARN, now: () => state.now }) };
}

describe('the keys of a deployment', () => {
  it('are fetched when they are first asked for, and kept', async () => {
    const { get, calls } = desk({ seal: OLD, webhook: NEW });
    expect(calls).toEqual([]);

    expect(await get()).toEqual({ seal: OLD, webhook: NEW });
    expect(await get()).toEqual({ seal: OLD, webhook: NEW });

    expect(calls).toEqual([{ command: 'GetSecretValue', input: { SecretId: ARN } }]);
  });

  it('are fetched again after five minutes, so that a rotated key comes into force', async () => {
    const { state, get } = desk({ seal: OLD });
    await get();
    state.held = { seal: NEW };

    state.now = 4 * MINUTE_MS;
    expect(await get()).toEqual({ seal: OLD });
    state.now = 5 * MINUTE_MS;
    expect(await get()).toEqual({ seal: NEW });
  });

  it('stand as they were while they cannot be fetched again, and are not asked for at every call', async () => {
    const { state, get, calls } = desk({ seal: OLD });
    await get();
    state.held = new Error('throttled');
    state.now = 5 * MINUTE_MS;

    expect(await get()).toEqual({ seal: OLD });
    expect(await get()).toEqual({ seal: OLD });

    expect(calls).toHaveLength(2);
  });

  it.each([
    ['cannot be read', new Error('AccessDenied')],
    ['are no JSON', 'hunter2'],
    ['have no seal', { webhook: NEW }],
    ['are too short', { seal: 'short' }],
  ])('are refused where they %s, and asked for again by the next call', async (_what, held) => {
    const { state, get } = desk(held);

    await expect(get()).rejects.toMatchObject({
      code: 'E9102',
      message: expect.not.stringContaining('hunter2'),
    });
    state.held = { seal: NEW };

    expect(await get()).toEqual({ seal: NEW });
  });
});
