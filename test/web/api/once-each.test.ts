import { describe, expect, it } from 'vitest';
import { onceEach } from '../../../web/api/once-each.ts';

function desk() {
  const sent: string[] = [];
  const ends: PromiseWithResolvers<string>[] = [];
  const clock = { now: 0 };
  const send = onceEach(
    ({ what }: { what: string }) => {
      const end = Promise.withResolvers<string>();
      sent.push(what);
      ends.push(end);
      return end.promise;
    },
    () => clock.now,
  );
  return { sent, ends, clock, send };
}

describe('a write', () => {
  it('is sent once however often it is asked for while it is under way', async () => {
    const { sent, ends, clock, send } = desk();

    const first = send({ what: 'release' });
    clock.now = 10_000;
    const second = send({ what: 'release' });
    ends[0]?.resolve('done');

    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
    expect(sent).toEqual(['release']);
  });

  it('is not sent by the second half of a double click that comes after its answer', async () => {
    const { sent, ends, clock, send } = desk();

    const first = send({ what: 'release' });
    ends[0]?.resolve('done');
    await first;
    clock.now = 300;
    const second = send({ what: 'release' });

    expect(await second).toBe('done');
    expect(sent).toEqual(['release']);
  });

  it('is sent again by somebody who asks for it later', async () => {
    const { sent, ends, clock, send } = desk();

    const first = send({ what: 'start' });
    ends[0]?.resolve('done');
    await first;
    clock.now = 5000;
    void send({ what: 'start' });

    expect(sent).toEqual(['start', 'start']);
  });

  it('is sent beside another one', () => {
    const { sent, send } = desk();

    void send({ what: 'one' });
    void send({ what: 'other' });

    expect(sent).toEqual(['one', 'other']);
  });

  it('is sent again at once where it failed', async () => {
    const { sent, ends, send } = desk();

    const first = send({ what: 'release' });
    ends[0]?.reject(new Error('no answer'));
    await first.catch(() => undefined);
    void send({ what: 'release' });

    expect(sent).toEqual(['release', 'release']);
  });
});
