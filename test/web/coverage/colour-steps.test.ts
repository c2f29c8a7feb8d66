import { describe, expect, it } from 'vitest';
import { findStep, STEPS } from '../../../web/coverage/colour-steps.ts';

describe('the colours of coverage', () => {
  it.each(['light', 'dark'] as const)('carry text that can be read, when it is %s', (scheme) => {
    const contrasts = STEPS.map((step) => contrast(step[scheme].ground, step[scheme].text));

    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  });

  it('go one way: darker on a light page, brighter on a dark one', () => {
    const light = STEPS.map(({ light }) => luminance(light.ground));
    const dark = STEPS.map(({ dark }) => luminance(dark.ground));

    expect(light).toEqual(light.toSorted((a, b) => b - a));
    expect(dark).toEqual(dark.toSorted((a, b) => a - b));
  });

  it.each([
    [1, 0],
    [0.995, 0],
    [0.9949, 1],
    [0.985, 2],
    [0.98, 3],
    [0, 5],
  ])('give a rate of %d step %d', (rate, step) => {
    expect(findStep({ rate })).toBe(step);
  });

  it('give no step where nobody is in scope', () => {
    expect(findStep({ rate: null })).toBeUndefined();
  });
});

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
