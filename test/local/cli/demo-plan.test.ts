import { describe, expect, it } from 'vitest';
import type { FunctionContext } from '../../../functions/context.ts';
import { type DemoOptions, planOf } from '../../../local/cli/demo/plan.ts';
import { playInto } from '../../../local/cli/demo/play.ts';

const options = (more: Partial<DemoOptions> = {}): DemoOptions => ({
  data: 'nowhere',
  json: false,
  province: '94',
  seed: 1,
  ...more,
});

/** The refusal of a plan; nothing is opened or written before it. */
const refusalOf = (more: Partial<DemoOptions>, provinceGiven: boolean) =>
  playInto('nowhere', planOf(options(more), provinceGiven), {} as FunctionContext).catch(
    (error: unknown) => error,
  );

describe('the map of a demo', () => {
  it.each([
    [{}, { province: '94', map: '2023', asOf: '2023-06-30' }],
    [{ map: '2025' }, { province: '92', map: '2025', asOf: '2025-09-30' }],
    [{ asOf: '2025-06-30' }, { province: '94', map: '2023' }],
    [{ asOf: '2025-07-01' }, { province: '92', map: '2025' }],
  ] as const)('is the one in force on the day: %j', (more, expected) => {
    expect(planOf(options(more), false)).toMatchObject(expected);
  });

  it('is refused where it has no such province on the day, with one that it has', async () => {
    const refusal = await refusalOf({ asOf: '2026-11-27' }, true);

    expect(refusal).toMatchObject({
      code: 'E8007',
      vi: expect.stringContaining('--province 92 --map 2025'),
      en: expect.stringContaining('--province 92 --map 2025'),
    });
  });

  it.each([
    [{ map: '2023', asOf: '2026-11-27' }, '--province 92 --map 2025'],
    [{ map: '2025', asOf: '2025-06-30' }, '--province 94 --map 2023'],
  ] as const)('is refused where it is not in force on the day: %j', async (more, place) => {
    const refusal = await refusalOf(more, false);

    expect(refusal).toMatchObject({
      code: 'E8011',
      vi: expect.stringContaining(place),
      en: expect.stringContaining(place),
    });
  });
});
