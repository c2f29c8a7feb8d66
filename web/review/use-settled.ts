import { useEffect, useState } from 'react';

/** A key meant for the pair before is pressed within this; nobody has looked at two records by then. */
const SETTLING_MS = 400;

/** Whether a pair has been on the screen long enough to be decided. */
export function useSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), SETTLING_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
