import { useComputedColorScheme } from '@mantine/core';
import { useIsOnPaper } from '../design/on-paper.ts';
import { findStep, type Paint, STEPS } from './colour-steps.ts';
import type { Rated } from './rated.ts';

const NONE: Paint = { ground: 'transparent', text: 'var(--mantine-color-text)' };

/** The colour of a rate in the light the reader has chosen; on paper in the light one. */
export function usePaint(): (row: Pick<Rated, 'rate'>) => Paint {
  const chosen = useComputedColorScheme('light');
  const scheme = useIsOnPaper() ? 'light' : chosen;
  return (row) => STEPS[findStep(row) ?? -1]?.[scheme] ?? NONE;
}
