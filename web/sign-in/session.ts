import type { User } from 'oidc-client-ts';
import type { Scope } from '../../shared/access/scope.ts';
import { unreached } from '../api/problem.ts';
import { leavingOf } from './leaving.ts';
import type { Journey, Outside, Provider } from './outside.ts';
import type { SessionState } from './session-state.ts';
import { scopeOfToken } from './token-scope.ts';

type Listener = (state: SessionState) => void;

const CALLBACK = '/signed-in';
const SOON_SECONDS = 30;

/** One person's session on this device, from the sign-in to the sign-out. */
export class Session {
  #state: SessionState = { is: 'starting' };
  #opened: Provider | undefined;
  #renewing: Promise<User> | undefined;
  #resuming: Promise<boolean> | undefined;
  readonly #outside: Outside;
  readonly #listeners = new Set<Listener>();

  constructor(outside: Outside) {
    this.#outside = outside;
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
    const known = this.#outside.findKnown();
    if (this.#outside.at().pathname === CALLBACK) return this.#comeBack(goTo, known);
    if (known === undefined) return this.#become({ is: 'out' });
    this.#become({ is: 'away', scope: known, why: 'resuming' });
    await this.resume();
  }

  /**
   * Comes back without asking anything of the person: by the token at hand, which leaves the page as it is, or by way of the
   * provider. Answers whether that went on; it can be tried again.
   */
  resume(): Promise<boolean> {
    this.#resuming ??= this.#resumeOnce().finally(() => {
      this.#resuming = undefined;
    });
    return this.#resuming;
  }

  /** Goes to the provider's sign-in page; where somebody left here before, it asks anew who this is. */
  async signIn(): Promise<void> {
    const isAnew = this.#outside.isLeft();
    const isUnderWay = (await this.#outside.isReached()) && (await this.#redirect({ isAnew }));
    if (isUnderWay) return;
    const state = this.#state;
    this.#become(state.is === 'away' ? { ...state, failed: true } : { is: 'out', failed: true });
  }

  /** Ends the session here, and at the provider where it is reached; where not, the next one here is asked anew who they are. */
  async signOut(): Promise<void> {
    const subject = this.#outside.findKnown()?.subject;
    this.#outside.keepLeft(true);
    this.#outside.forgetKnown();
    await this.#leave();
    // What cannot be forgotten now is at the next sign-in.
    await this.#outside.forgetDevice(subject).catch(no);
    if (!(await this.#outside.isReached())) return;
    await this.#open()
      .then(({ manager, config }) => manager.signoutRedirect(leavingOf(config, this.#outside.origin)))
      .catch(no);
  }

  /** Looks whose device this is now: another tab may have signed out, or somebody else in. */
  async check(): Promise<void> {
    const state = this.#state;
    if (state.is !== 'in' && state.is !== 'away') return;
    if (this.#outside.findKnown()?.subject !== state.scope.subject) await this.#leave();
  }

  /**
   * The access token, a fresh one if need be; `undefined` where nobody is signed in.
   * @throws ApiProblem it has run out and no other is to be had now
   */
  async token(): Promise<string | undefined> {
    const user = await this.#opened?.manager.getUser();
    if (user === null || user === undefined) return undefined;
    if ((user.expires_in ?? 0) > SOON_SECONDS) return user.access_token;
    return (await this.#renew()).access_token;
  }

  async #leave(): Promise<void> {
    this.#become({ is: 'out' });
    await this.#opened?.manager.removeUser();
  }

  async #resumeOnce(): Promise<boolean> {
    const user = await this.#opened?.manager.getUser();
    const isOnItsWay =
      user?.refresh_token === undefined ? await this.#askWhoIsHere() : await this.#renew().then(yes, no);
    const state = this.#state;
    if (!isOnItsWay && state.is === 'away' && state.why === 'resuming')
      this.#become({ ...state, why: 'no_network' });
    return isOnItsWay;
  }

  async #askWhoIsHere(): Promise<boolean> {
    return (await this.#outside.isReached()) && this.#redirect({ isQuiet: true });
  }

  async #comeBack(goTo: (path: string) => void, known: Scope | undefined): Promise<void> {
    try {
      const { manager } = await this.#open();
      const user = await manager.signinRedirectCallback();
      const journey = user.state as Journey | undefined;
      await this.#enter(user, journey);
      const state = this.#state;
      const isAnother = known !== undefined && 'scope' in state && state.scope.subject !== known.subject;
      goTo(isAnother ? '/' : soundPath(journey?.returnTo));
    } catch {
      const returnTo = this.#outside.findReturn();
      // A sign-in that nobody began here, as of an operator by hand (docs/how-to/deploy.md), leaves its code in the address.
      if (known !== undefined || returnTo !== undefined) goTo(soundPath(returnTo));
      this.#become(
        known === undefined ? { is: 'out', failed: true } : { is: 'away', scope: known, why: 'ended' },
      );
    }
  }

  async #enter(user: User, journey: Journey | undefined): Promise<void> {
    const outside = this.#outside;
    const scope = scopeOfToken(user.access_token);
    const config = this.#opened?.config;
    if (scope === undefined || config === undefined) return this.#become({ is: 'out', failed: true });
    // Asked for quietly before somebody signed out in another tab: whom the provider still knew then has left.
    if (outside.isLeft() && journey?.isAnew !== true) return this.#leave();
    if (outside.findKnown()?.subject !== scope.subject) {
      outside.forgetKnown();
      await outside.forgetDevice();
    }
    outside.keepKnown(scope);
    outside.keepLeft(false);
    this.#become({ is: 'in', scope, config });
  }

  /** Whether the page is on its way to the provider. */
  async #redirect({ isQuiet = false, isAnew = false }: Asked): Promise<boolean> {
    const { pathname, search } = this.#outside.at();
    const returnTo = pathname === CALLBACK ? '/' : `${pathname}${search}`;
    this.#outside.keepReturn(returnTo);
    const prompt = isQuiet ? 'none' : isAnew ? 'login' : undefined;
    const state: Journey = { returnTo, isAnew };
    return this.#open()
      .then(({ manager }) => manager.signinRedirect({ state, ...(prompt !== undefined && { prompt }) }))
      .then(yes, no);
  }

  async #open(): Promise<Provider> {
    this.#opened ??= await this.#outside.openProvider();
    return this.#opened;
  }

  /** One renewal at a time: a refresh token that comes twice ends the whole sign-in. */
  #renew(): Promise<User> {
    this.#renewing ??= this.#renewOnce().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renewOnce(): Promise<User> {
    const { manager, config } = await this.#open();
    const user = await manager.signinSilent().catch((cause: unknown) => this.#notRenewed(cause));
    const state = this.#state;
    if (user === null || state.is === 'out') {
      await manager.removeUser();
      throw unreached('signed out');
    }
    if (state.is === 'away') this.#become({ is: 'in', scope: state.scope, config });
    return user;
  }

  /** Only the provider's own word ends a session; one that is slow, busy or not to be reached is asked again later. */
  async #notRenewed(cause: unknown): Promise<never> {
    const isOver = saysItIsOver(cause);
    if (isOver) await this.#opened?.manager.removeUser();
    const why = isOver ? 'ended' : (await this.#outside.isReached()) ? undefined : 'no_network';
    const state = this.#state;
    if (why !== undefined && (state.is === 'in' || state.is === 'away'))
      this.#become({ is: 'away', scope: state.scope, why });
    throw unreached(cause);
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

interface Asked {
  /** Nothing is asked of the person: whoever the provider knows is here, or nobody. */
  isQuiet?: boolean;
  /** The person is asked who they are, also where the provider knows somebody. */
  isAnew?: boolean;
}

const yes = (): true => true;
const no = (): false => false;

/** What the provider answers to a refresh token it does not take (RFC 6749, 5.2). */
const saysItIsOver = (cause: unknown): boolean =>
  cause instanceof Error && 'error' in cause && cause.error === 'invalid_grant';

/** A path of this portal and nothing else, as it came back from outside. */
function soundPath(path = '/'): string {
  return path.startsWith('/') && !path.startsWith('//') && !path.startsWith(CALLBACK) ? path : '/';
}
