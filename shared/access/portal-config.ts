/** What the portal reads as `/config.json` before anybody signs in; nothing in it is secret. */
export interface PortalConfig {
  /** The OpenID provider people sign in at. */
  issuer: string;
  clientId: string;
  /** What it asks the provider for, apart by blanks. */
  scope: string;
  /** Path of the boundaries of the units, where an operator gave them. */
  boundaries?: string;
  /** Where a browser goes to sign out, without a query, where the provider names no such address itself. */
  signOut?: string;
}

/** Where boundaries are answered. */
export const BOUNDARIES = '/boundaries.json';
