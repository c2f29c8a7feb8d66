import { useComputedColorScheme } from '@mantine/core';
import { findStep, type Paint, STEPS } from './colour-steps.ts';
import type { Rated } from './rated.ts';

const NONE: Paint = { ground: 'transparent', text: 'var(--mantine-color-text)' };

/** The colour of a rate in the light the reader has chosen. */
export function usePaint(): (row: Pick<Rated, 'rate'>) => Paint {
  const scheme = useComputedColorScheme('light');
  return (row) => STEPS[findStep(row) ?? -1]?.[scheme] ?? NONE;
}
