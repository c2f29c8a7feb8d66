import { forgetDevice } from '../device/forget-device.ts';
import { findKnown, forgetKnown, isLeft, keepKnown, keepLeft } from './known-device.ts';
import type { Outside } from './outside.ts';
import { readPortalConfig } from './portal-config.ts';

const RETURN_TO = 'bao-phu.return-to';
const PROBE_MS = 8000;

/** The browser a session lives in. */
export function inBrowser(): Outside {
  return {
    at: () => window.location,
    origin: window.location.origin,
    findKnown,
    keepKnown,
    forgetKnown,
    isLeft,
    keepLeft,
    findReturn: () => sessionStorage.getItem(RETURN_TO) ?? undefined,
    keepReturn: (path) => sessionStorage.setItem(RETURN_TO, path),
    forgetDevice,
    isReached,
    openProvider: async () => {
      const config = await readPortalConfig();
      const { managerOf } = await import('./oidc.ts');
      return { config, manager: managerOf(config) };
    },
  };
}

/** `navigator.onLine` knows of a cable only. */
async function isReached(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const signal = AbortSignal.timeout(PROBE_MS);
  return fetch('/v1/health', { signal, cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
