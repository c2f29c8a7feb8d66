import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOISE } from '../../../local/province/noise.ts';

const page = readFileSync(new URL('../../../docs/reference/synthetic-province.md', import.meta.url), 'utf8');

describe('the page about the synthetic province', () => {
  it.each(Object.entries(NOISE))(
    'gives the rates of %s as the code has them',
    (mistake, { births, residents, cards }) => {
      const [, ...rates] =
        new RegExp(`^\\| ${mistake} \\| ([\\d.]+) \\| ([\\d.]+) \\| ([\\d.]+) \\|`, 'm').exec(page) ?? [];

      expect(rates.map((rate) => Number(rate) / 100)).toEqual(
        [births, residents, cards].map((rate) => expect.closeTo(rate, 6)),
      );
    },
  );
});
