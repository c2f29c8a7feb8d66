import { Kbd } from '@mantine/core';
import { useShortcuts } from './shortcuts.ts';

/** The key of a button, where keys are heard. */
export function KeyMark({ mark }: { mark: string }) {
  return useShortcuts() ? <Kbd aria-hidden>{mark}</Kbd> : null;
}
