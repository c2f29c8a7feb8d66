/** The outbox has changed: to this tab and to the others. */
const channel = (): BroadcastChannel => new BroadcastChannel('bao-phu.outbox');

/** Tells every tab that the outbox may have changed. */
export function tellChange(): void {
  const telling = channel();
  telling.postMessage('changed');
  telling.close();
}

/** Hears of every change of the outbox, of whichever tab; answers how to stop. */
export function hearChanges(listener: () => void): () => void {
  const hearing = channel();
  hearing.onmessage = listener;
  return () => hearing.close();
}
