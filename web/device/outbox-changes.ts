import type { Written } from './written.ts';

/** The outbox changed; or with it what the server holds; or the server confirmed an outcome and said how the case stands. */
export type Change = 'outbox' | 'cases' | Written;

const listeners = new Set<(change: Change) => void>();
let channel: BroadcastChannel | undefined;

/** Tells every tab, this one at once, what may have changed. */
export function tellChange(change: Change = 'cases'): void {
  others().postMessage(change);
  tellHere(change);
}

/** Hears of every change, of whichever tab; answers how to stop. */
export function hearChanges(listener: (change: Change) => void): () => void {
  others();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function others(): BroadcastChannel {
  if (channel === undefined) {
    channel = new BroadcastChannel('bao-phu.outbox');
    channel.onmessage = ({ data }: MessageEvent<Change>) => tellHere(data);
  }
  return channel;
}

function tellHere(change: Change): void {
  for (const listener of listeners) listener(change);
}
