const HOUR_MS = 3_600_000;

/**
 * Hours that pass at least between one failed delivery and the next try. Deliveries are made by the nights, so the
 * later waits are a little under a day: a night that is early by a minute still tries. After the last one, a week
 * later, the message is given up; nobody acts on the counts of a week ago, and each night says what is still open.
 */
const WAITS_H = [1, 4, 12, 20, 20, 20, 20] as const;

/**
 * When a message may be tried again after it failed for the `failures`-th time (from 1) at an instant (ISO 8601);
 * undefined when it is given up.
 */
export function nextTryAt(failures: number, failedAt: string): string | undefined {
  const wait = WAITS_H[failures - 1];
  return wait === undefined ? undefined : new Date(Date.parse(failedAt) + wait * HOUR_MS).toISOString();
}
