/** Who signs people in here, as `/config.json` says it. */
export interface PortalConfig {
  issuer: string;
  client: string;
  /** OAuth scope of the API. */
  scope: string;
  /** Address of the provider's own pages, where it has no address of its own to sign out at (Cognito). */
  signIn?: string;
  /** Address of the communes' outlines (GeoJSON), where the operator gave some. */
  boundaries?: string;
}

/** Reads where this portal stands. @throws TypeError no network; Error another document */
export async function readPortalConfig(): Promise<PortalConfig> {
  const config = (await (await fetch('/config.json')).json()) as PortalConfig;
  if ([config.issuer, config.client, config.scope].some((one) => typeof one !== 'string'))
    throw new Error('/config.json names no issuer, client or scope');
  return config;
}
