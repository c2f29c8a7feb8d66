import { afterEach, describe, expect, it } from 'vitest';
import { type Answering, listen } from '../../../local/cli/serve/http-server.ts';
import { problem } from '../../../local/cli/serve/problem.ts';

let running: Awaited<ReturnType<typeof listen>> | undefined;

const serve = async (answering: Answering): Promise<string> => {
  running = await listen(0, answering);
  return running.origin;
};

afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('the HTTP server of this machine', () => {
  it('hands method and address over and sends the answer as JSON', async () => {
    const origin = await serve(async (method, url) => ({
      status: 200,
      body: { method, path: url.pathname, unit: url.searchParams.get('unit') },
    }));

    const response = await fetch(`${origin}/v1/coverage?unit=31510`);

    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({ method: 'GET', path: '/v1/coverage', unit: '31510' });
  });

  it('sends a refusal as a problem document', async () => {
    const origin = await serve(async () =>
      problem(404, { code: 'E8404', vi: 'không có', en: 'no such address' }),
    );

    const response = await fetch(origin);

    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'no such address',
      code: 'E8404',
      vi: 'không có',
      en: 'no such address',
    });
  });

  it('refuses a port that is taken with a code', async () => {
    const origin = await serve(async () => ({ status: 200, body: {} }));

    const second = listen(Number(new URL(origin).port), async () => ({ status: 200, body: {} }));

    await expect(second).rejects.toMatchObject({ code: 'E8005' });
  });

  it('is gone after it was closed, waiting clients or not', async () => {
    const origin = await serve(() => new Promise(() => undefined));
    const waiting = fetch(origin).catch(() => 'cut off');

    await running?.close();
    running = undefined;

    expect(await waiting).toBe('cut off');
  });
});
