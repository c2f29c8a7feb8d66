import type { User, UserManager } from 'oidc-client-ts';
import type { PortalConfig } from '../../shared/access/portal-config.ts';
import type { Scope } from '../../shared/access/scope.ts';
import { takeTokensFrom } from '../api/call.ts';
import { forgetDevice } from '../device/forget-device.ts';
import { findKnown, forgetKnown, keepKnown } from './known-device.ts';
import type { Journey } from './oidc.ts';
import { readPortalConfig } from './portal-config.ts';
import { scopeOfToken } from './token-scope.ts';

/**
 * How things stand with whoever sits here: `starting`; `out`; `in` with a token; `away`, known to this device but without a
 * token, as it is being fetched, there is no network or the session has ended: what the device holds can be read, what is recorded waits.
 */
export type SessionState =
  | { is: 'starting' }
  | { is: 'out'; failed?: boolean }
  | { is: 'in'; scope: Scope; config: PortalConfig }
  | { is: 'away'; scope: Scope; why: 'resuming' | 'no_network' | 'ended' };

type Listener = (state: SessionState) => void;

const CALLBACK = '/signed-in';

/** One person's session on this device, from the sign-in to the sign-out. */
export class Session {
  #state: SessionState = { is: 'starting' };
  #manager: UserManager | undefined;
  #config: PortalConfig | undefined;
  #renewing: Promise<User | null> | undefined;
  readonly #listeners = new Set<Listener>();

  constructor() {
    takeTokensFrom(() => this.#token());
  }

  get state(): SessionState {
    return this.#state;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes up where the page was left: comes back from the provider, or asks it quietly who is here. `goTo` changes the page. */
  async start(goTo: (path: string) => void): Promise<void> {
    const known = findKnown();
    if (window.location.pathname === CALLBACK) return this.#comeBack(goTo, known);
    if (known === undefined) return this.#become({ is: 'out' });
    this.#become({ is: 'away', scope: known, why: 'resuming' });
    if (!(await this.resume())) this.#become({ is: 'away', scope: known, why: 'no_network' });
  }

  /** Goes to the provider without asking anything of the person; whether there was a network to go by. */
  async resume(): Promise<boolean> {
    if (!(await isReached())) return false;
    return this.#redirect({ prompt: 'none' }).then(
      () => true,
      () => false,
    );
  }

  /** Goes to the provider's sign-in page. */
  async signIn(): Promise<void> {
    try {
      await this.#redirect({});
    } catch {
      this.#become({ is: 'out', failed: true });
    }
  }

  /** Ends the session here and at the provider; the device forgets everything first. */
  async signOut(): Promise<void> {
    const manager = this.#manager;
    const subject = findKnown()?.subject;
    forgetKnown();
    await forgetDevice(subject);
    await manager?.removeUser();
    const { signOut } = this.#config ?? {};
    this.#become({ is: 'out' });
    if (manager === undefined || !(await isReached())) return;
    // By the client's name and not by `id_token_hint`: no token stands in an address.
    const back = `${window.location.origin}/`;
    const named = signOut === undefined ? {} : { extraQueryParams: { logout_uri: back } };
    await manager.signoutRedirect(named);
  }

  async #comeBack(goTo: (path: string) => void, known: Scope | undefined): Promise<void> {
    try {
      const { manager } = await this.#open();
      const user = await manager.signinRedirectCallback();
      await this.#enter(user);
      const journey = user.state as Journey | undefined;
      goTo(soundPath(journey?.returnTo));
    } catch {
      goTo(soundPath(sessionStorage.getItem(RETURN_TO) ?? undefined));
      this.#become(
        known === undefined ? { is: 'out', failed: true } : { is: 'away', scope: known, why: 'ended' },
      );
    }
  }

  async #enter(user: User): Promise<void> {
    const scope = scopeOfToken(user.access_token);
    const config = this.#config;
    if (scope === undefined || config === undefined) return this.#become({ is: 'out', failed: true });
    const known = findKnown();
    if (known?.subject !== scope.subject) {
      forgetKnown();
      await forgetDevice();
    }
    keepKnown(scope);
    this.#become({ is: 'in', scope, config });
  }

  async #redirect(asked: { prompt?: 'none' }): Promise<void> {
    const { manager } = await this.#open();
    const { pathname, search } = window.location;
    const returnTo = pathname === CALLBACK ? '/' : `${pathname}${search}`;
    sessionStorage.setItem(RETURN_TO, returnTo);
    await manager.signinRedirect({ ...asked, state: { returnTo } satisfies Journey });
  }

  async #open(): Promise<{ manager: UserManager }> {
    this.#config ??= await readPortalConfig();
    const { managerOf } = await import('./oidc.ts');
    this.#manager ??= managerOf(this.#config);
    return { manager: this.#manager };
  }

  async #token(): Promise<string | undefined> {
    const user = await this.#manager?.getUser();
    if (user === null || user === undefined) return undefined;
    if ((user.expires_in ?? 0) > SOON_SECONDS) return user.access_token;
    const renewed = await this.#renew();
    return renewed?.access_token;
  }

  /** One renewal at a time: a refresh token that comes twice ends the whole sign-in. */
  #renew(): Promise<User | null> {
    this.#renewing ??= this.#renewOnce().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renewOnce(): Promise<User | null> {
    try {
      return (await this.#manager?.signinSilent()) ?? null;
    } catch {
      const state = this.#state;
      const why = (await isReached()) ? 'ended' : 'no_network';
      if (why === 'ended') await this.#manager?.removeUser();
      if (state.is === 'in') this.#become({ is: 'away', scope: state.scope, why });
      return null;
    }
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

const RETURN_TO = 'bao-phu.return-to';
const SOON_SECONDS = 30;
const PROBE_MS = 4000;

/** Whether the portal's own server answers; `navigator.onLine` knows of a cable only. */
async function isReached(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const signal = AbortSignal.timeout(PROBE_MS);
  return fetch('/v1/health', { signal, cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A path of this portal and nothing else, as it came back from outside. */
function soundPath(path = '/'): string {
  return path.startsWith('/') && !path.startsWith('//') && !path.startsWith(CALLBACK) ? path : '/';
}
