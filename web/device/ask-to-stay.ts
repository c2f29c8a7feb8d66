let isAsked = false;

/** Asks the browser once not to clear what this device keeps: one that is short of room clears what was not asked to stay. */
export function askToStay(): void {
  if (isAsked) return;
  isAsked = true;
  void navigator.storage?.persist?.().catch(() => undefined);
}
