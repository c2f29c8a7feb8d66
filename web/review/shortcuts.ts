import { useSyncExternalStore } from 'react';

const KEPT = 'bao-phu.shortcuts';
const OFF = 'off';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single keys decide: a voice or a stray hand may press them unasked, so that a person can turn them off. */
export const areShortcutsOn = (): boolean => localStorage.getItem(KEPT) !== OFF;

/** Turns single keys on or off; the device remembers it. */
export function setShortcuts(isOn: boolean): void {
  if (isOn) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, OFF);
  for (const listener of listeners) listener();
}

/** Whether single keys decide, as it changes. */
export const useShortcuts = (): boolean => useSyncExternalStore(subscribe, areShortcutsOn);
