import { afterEach, describe, expect, it, vi } from 'vitest';
import { openContext } from '../../../functions/deployed/context.ts';
import type { DeployedFunction } from '../../../functions/deployed/environment.ts';
import { messageOf } from '../../shared/store/samples.ts';
import { clientsOf, listener, VARIABLES } from './surroundings.ts';

const SEAL = 'the-key-of-seals-of-at-least-32-letters';
const WEBHOOK = 'the-key-of-webhooks-of-at-least-32-letters';

/** A function in its surroundings, its services answered by a fake. */
function open(name: DeployedFunction, held: object = { seal: SEAL, webhook: WEBHOOK }) {
  const secret = { held };
  const { calls, service } = listener(({ command }) =>
    command === 'GetSecretValue' ? { SecretString: JSON.stringify(secret.held) } : {},
  );
  let now = new Date('2026-11-29T18:00:00Z');
  const opened = openContext(name, {
    variables: VARIABLES,
    clients: clientsOf(service),
    now: () => now,
    watch: {},
  });
  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  return { ...opened, calls, secret, wait };
}

const outgoing = (contact: object) => ({
  message: messageOf('94', 'run-1/31500'),
  contact: { province: '94', unit: '31500', ...contact },
});

afterEach(() => vi.unstubAllGlobals());

describe('what a deployed function works with', () => {
  it('is opened without a call', () => {
    expect(open('api').calls).toEqual([]);
  });

  it('is refused where the environment lacks something', () => {
    const surroundings = { variables: {}, clients: clientsOf(() => ({})), now: () => new Date(), watch: {} };

    expect(() => openContext('api', surroundings)).toThrow('E9101');
  });

  it('seals with the key of the secret, with another one after it was rotated', async () => {
    const { context, refresh, secret, wait } = open('api');
    await refresh();
    const before = context.papers.seal('list');
    secret.held = { seal: WEBHOOK };
    wait(6);
    await refresh();

    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(context.papers.seal('list')).not.toBe(before);
  });

  it('knows the portal, the issuer and the columns of the D03-TS', () => {
    const { context } = open('api');

    expect(context).toMatchObject({ portal: VARIABLES.BAO_PHU_PORTAL, issuer: VARIABLES.BAO_PHU_ISSUER });
    expect(context.papers.d03Plan).toEqual([{ mark: '3', heading: 'Họ tên chủ hộ', width: 20 }]);
  });

  it('has what it starts started by Lambda, under the name of its stage', async () => {
    const { context, calls } = open('api');
    const order = { function: 'import-feed', command: {} } as never;

    await context.start({ province: '94', name: 'import-94-1', attempt: 1, order });

    expect(calls[0]?.input).toMatchObject({
      FunctionName: VARIABLES.BAO_PHU_IMPORT_FUNCTION,
      DurableExecutionName: 'dev-import-94-1-1',
    });
  });

  it('reads the bucket and the table it was told', async () => {
    const { context, calls } = open('receive-files');

    await context.store.drops.sizeOf({ key: 'inbox/drop/94/cards/delta/a.csv' });
    await context.store.contacts.find('94', '31500');

    expect(calls.map(({ input }) => input.Bucket ?? input.TableName)).toEqual([
      VARIABLES.BAO_PHU_BUCKET,
      VARIABLES.BAO_PHU_TABLE,
    ]);
  });

  it('looks for files as they came in the bucket that locks them', async () => {
    const { context, calls } = open('receive-files');

    await context.store.book.hasRaw('0'.repeat(64));

    expect(calls.map(({ input }) => input.Bucket)).toEqual([VARIABLES.BAO_PHU_RAW_BUCKET]);
  });
});

describe('a deployed function that has no part in something', () => {
  it('has no keys, and asks for none', async () => {
    const { context, refresh, calls } = open('receive-files');
    await refresh();

    expect(() => context.papers.seal('list')).toThrow('no keys');
    expect(calls).toEqual([]);
  });

  it('starts and answers nothing', async () => {
    const { context } = open('reconcile-province');

    await expect(context.start({} as never)).rejects.toThrow();
    expect(await context.answer('callback', { province: '94', name: 'run', attempt: 1 })).toBe('over');
  });

  it('sends nothing', () => {
    expect(open('api').context.outboxes).toEqual({});
  });
});

describe('the ways out of the function that sends', () => {
  it('are SES for mail', async () => {
    const { context, refresh, calls } = open('reconcile-province');
    await refresh();

    await context.outboxes.email?.deliver(outgoing({ email: 'ubnd@example.vn' }));

    expect(calls.map(({ command }) => command)).toEqual(['GetSecretValue', 'SendEmail']);
  });

  it('are signed posts for webhooks', async () => {
    const { context, refresh } = open('reconcile-province');
    const posts: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_url: string, post: RequestInit) => {
      posts.push(post);
      return new Response();
    });
    await refresh();

    await context.outboxes.webhook?.deliver(outgoing({ webhook: 'https://office.example/hook' }));

    expect(posts[0]?.headers).toMatchObject({ 'x-bao-phu-signature': expect.stringMatching(/^v1=/) });
  });

  it('are none for webhooks while the secret has no key for them', async () => {
    const { context, refresh } = open('reconcile-province', { seal: SEAL });
    await refresh();

    expect(context.outboxes.webhook).toBeUndefined();
  });
});
