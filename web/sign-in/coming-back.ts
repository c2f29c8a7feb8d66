const SECONDS = [5, 15, 30] as const;
const LAST_SECONDS = 60;

/** How long to wait before trying again, after so many tries that failed. */
export const waitAfter = (failures: number): number => (SECONDS[failures] ?? LAST_SECONDS) * 1000;

/**
 * Tries to come back until told to stop: ever more seldom, and at once where the browser finds a network or the page is looked
 * at again. Never while a dialogue is open: coming back may load the page anew, and what stands in it would be lost.
 */
export function keepComingBack(comeBack: () => Promise<unknown>): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const wait = (): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(tryAgain, waitAfter(failures));
  };
  const tryAgain = (): void => {
    clearTimeout(timer);
    const isFit = isFitNow();
    if (isFit) failures += 1;
    void (isFit ? comeBack() : Promise.resolve()).finally(wait);
  };
  const whenSeen = () => {
    if (document.visibilityState === 'visible') tryAgain();
  };
  window.addEventListener('online', tryAgain);
  document.addEventListener('visibilitychange', whenSeen);
  wait();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    window.removeEventListener('online', tryAgain);
    document.removeEventListener('visibilitychange', whenSeen);
  };
}

/** Somebody looks at the page, and no dialogue stands in it. */
const isFitNow = (): boolean =>
  document.visibilityState === 'visible' && document.querySelector('[role="dialog"]') === null;
