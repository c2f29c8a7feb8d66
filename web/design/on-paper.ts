import { useSyncExternalStore } from 'react';

const SCHEME = 'data-mantine-color-scheme';
const listeners = new Set<() => void>();
/** The colours the screen had before it was printed. */
let onScreen: string | undefined;

/** Paper is white: whatever is printed takes the light colours, and the screen its own again after that. */
export function printInLight(root: HTMLElement = document.documentElement): void {
  const begin = () => {
    onScreen ??= root.getAttribute(SCHEME) ?? 'light';
    root.setAttribute(SCHEME, 'light');
    tell();
  };
  const end = () => {
    if (onScreen !== undefined) root.setAttribute(SCHEME, onScreen);
    onScreen = undefined;
    tell();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  // Browsers that fire neither, or print from their own preview, still tell of the medium.
  window.matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()));
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is being printed, for colours that are reckoned and stand in no style sheet. */
export const useIsOnPaper = (): boolean => useSyncExternalStore(subscribe, () => onScreen !== undefined);
