/**
 * Loads the portal again, in its newest version: a page whose chunk is gone from the server would otherwise come back from the
 * old one on this device.
 */
export async function loadAnew(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => undefined);
  const newer = registration?.waiting ?? registration?.installing;
  newer?.postMessage({ type: 'SKIP_WAITING' });
  window.location.reload();
}
