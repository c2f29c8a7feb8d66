import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../../local/cli/serve/http-server.ts';

let running: Awaited<ReturnType<typeof listen>> | undefined;

const serve = async (listener: RequestListener): Promise<string> => {
  running = await listen(0, async () => listener);
  return running.origin;
};

afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('the HTTP server of this machine', () => {
  it('hands requests to what was made for its address', async () => {
    let told = '';
    running = await listen(0, async (origin) => {
      told = origin;
      return (request, response) => response.end(request.url);
    });

    const response = await fetch(`${running.origin}/v1/coverage?unit=31510`);

    expect(told).toBe(running.origin);
    expect(await response.text()).toBe('/v1/coverage?unit=31510');
  });

  it('refuses a port that is taken with a code', async () => {
    const origin = await serve((_, response) => response.end());

    const second = listen(Number(new URL(origin).port), async () => () => undefined);

    await expect(second).rejects.toMatchObject({ code: 'E8005' });
  });

  it('is gone again where nothing could be made to answer', async () => {
    let origin = '';
    const broken = listen(0, async (address) => {
      origin = address;
      throw new Error('no keys');
    });

    await expect(broken).rejects.toThrow('no keys');
    await expect(fetch(origin)).rejects.toThrow();
  });

  it('is gone after it was closed, waiting clients or not', async () => {
    const origin = await serve(() => undefined);
    const waiting = fetch(origin).catch(() => 'cut off');

    await running?.close();
    running = undefined;

    expect(await waiting).toBe('cut off');
  });
});
