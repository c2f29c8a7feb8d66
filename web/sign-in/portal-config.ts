import type { PortalConfig } from '../../shared/access/portal-config.ts';

/** Reads where this portal stands. @throws TypeError no network; Error another document */
export async function readPortalConfig(): Promise<PortalConfig> {
  const config = (await (await fetch('/config.json')).json()) as PortalConfig;
  if ([config.issuer, config.clientId, config.scope].some((one) => typeof one !== 'string'))
    throw new Error('/config.json names no issuer, client or scope');
  return config;
}
