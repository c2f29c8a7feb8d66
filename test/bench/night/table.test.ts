import { expect, it } from 'vitest';
import { costRow } from '../../../bench/night/table.ts';

it('puts what a phase cost beside what it may be, and a dash where nothing was promised', () => {
  const cost = {
    seconds: 2.5,
    cpuSeconds: 3,
    peakMemoryMb: 410.4,
    rows: 10_000,
    objects: { reads: 1, writes: 2 },
    registry: { reads: 3, writes: 4 },
    counts: {},
    note: 'imported',
  };

  const [promised, free] = [{ seconds: 8, peakMemoryMb: 600 }, {}].map((budget) =>
    costRow('import', cost, budget),
  );

  expect(promised).toEqual({
    phase: 'import',
    'what came of it': 'imported',
    seconds: '2.50',
    'budget s': '8.00',
    MB: '410',
    'budget MB': '600',
    'rows/s': '4,000',
    objects: '1/2',
    registry: '3/4',
  });
  expect(free).toMatchObject({ 'budget s': '–', 'budget MB': '–' });
});
