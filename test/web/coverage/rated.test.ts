import { describe, expect, it } from 'vitest';
import { printedRate } from '../../../web/coverage/rated.ts';

describe('a rate in print', () => {
  it.each([
    ['vi', '98,62\u00A0%'],
    ['en', '98.62\u00A0%'],
  ] as const)('has two decimals and a blank that does not break, in %s', (language, text) => {
    expect(printedRate({ covered: 118_234, inScope: 119_885 }, language)).toBe(text);
  });

  it('is a dash where nobody is in scope', () => {
    expect(printedRate({ covered: 0, inScope: 0 }, 'vi')).toBe('–');
  });
});
