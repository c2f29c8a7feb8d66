/** The outbox changed, or with it what the server holds. */
export type Change = 'outbox' | 'cases';

const channel = (): BroadcastChannel => new BroadcastChannel('bao-phu.outbox');

/** Tells every tab, this one too, what may have changed. */
export function tellChange(change: Change = 'cases'): void {
  const telling = channel();
  telling.postMessage(change);
  telling.close();
}

/** Hears of every change, of whichever tab; answers how to stop. */
export function hearChanges(listener: (change: Change) => void): () => void {
  const hearing = channel();
  hearing.onmessage = ({ data }: MessageEvent<Change>) => listener(data);
  return () => hearing.close();
}
