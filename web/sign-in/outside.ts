import type { UserManager } from 'oidc-client-ts';
import type { PortalConfig } from '../../shared/access/portal-config.ts';
import type { Scope } from '../../shared/access/scope.ts';

/** What a sign-in carries along: where the person was, and whether the provider was told to ask who they are. */
export interface Journey {
  returnTo: string;
  isAnew?: boolean;
}

/** The client of the provider, as far as a session needs one. */
export type Manager = Pick<
  UserManager,
  'getUser' | 'removeUser' | 'signinRedirect' | 'signinRedirectCallback' | 'signinSilent' | 'signoutRedirect'
>;

/** The provider of this portal, once it was asked for. */
export interface Provider {
  manager: Manager;
  config: PortalConfig;
}

/** All that a session has to do with: the browser, its stores, the server and the provider. */
export interface Outside {
  /** The page shown: path and query, as they stand in its address. */
  at(): { pathname: string; search: string };
  /** The portal's own address. */
  origin: string;
  findKnown(): Scope | undefined;
  keepKnown(scope: Scope): void;
  forgetKnown(): void;
  /** Whether somebody left here whom the provider may still know: the next one has to say who they are. */
  isLeft(): boolean;
  keepLeft(isLeft: boolean): void;
  findReturn(): string | undefined;
  keepReturn(path: string): void;
  forgetDevice(subject?: string): Promise<void>;
  /** Whether the portal's own server answers. */
  isReached(): Promise<boolean>;
  /** The provider; asked for once. @throws TypeError no network; Error another document */
  openProvider(): Promise<Provider>;
}
