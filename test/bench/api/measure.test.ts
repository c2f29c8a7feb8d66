import { expect, it } from 'vitest';
import { latencyOf, measure } from '../../../bench/api/measure.ts';

it('takes percentiles of good answers alone, and counts the others', () => {
  const good = Array.from({ length: 20 }, (_, at) => ({ ms: at + 1, status: 200, bytes: 1000 }));

  const latency = latencyOf([...good, { ms: 0.1, status: 404, bytes: 5 }]);

  expect(latency).toEqual({ p50: 10, p95: 19, max: 20, bytes: 1000, failed: 1 });
});

it('asks its questions in turn, never more at once than it was told', async () => {
  const asked: string[] = [];
  let [now, most] = [0, 0];
  const fetchBytes = async ({ address }: { address: string }) => {
    asked.push(address);
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
    return { status: 200, bytes: 1 };
  };
  const operation = { id: 'x', path: '/x', questions: [{ address: '/1' }, { address: '/2' }] };
  const api = {
    origin: '',
    fetchBytes,
    ask: () => Promise.reject(new Error('not asked')),
    stop: async () => undefined,
  };

  await measure(operation, api, { requests: 4, atOnce: 2 });

  expect(asked).toEqual(['/1', '/2', '/1', '/2']);
  expect(most).toBe(2);
});
