import { ErrorResponse, User } from 'oidc-client-ts';
import type { PortalConfig } from '../../../shared/access/portal-config.ts';
import type { Scope } from '../../../shared/access/scope.ts';
import type { Journey, Manager, Outside } from '../../../web/sign-in/outside.ts';

const CONFIG: PortalConfig = { issuer: 'https://issuer.example', clientId: 'portal', scope: 'openid' };

export const STAFF: Scope = {
  subject: 'staff-1',
  role: 'commune_staff',
  province: '79',
  units: ['27694'],
};

/** How the provider answers: as it should, with an error of its own, or with none that a session understands. */
export type Answer = 'good' | 'over' | 'busy';

/** A browser, a server and a provider, which remember what they were asked. */
export class OutsideDouble implements Outside {
  readonly origin = 'https://portal.example';
  /** Where the page was sent: `authorize` with its prompt, or `logout`. */
  readonly wentTo: string[] = [];
  readonly forgotten: (string | undefined)[] = [];
  isServerUp = true;
  answer: Answer = 'good';
  user: User | null = null;
  /** What the provider's answer to the sign-in under way carries back. */
  journey: Journey = { returnTo: '/coverage' };
  /** Whom the provider answers about. */
  whose = STAFF.subject;
  path = '/units/27694';
  known: Scope | undefined;
  left = false;
  #returnTo: string | undefined;

  readonly at = () => ({ pathname: this.path, search: '' });
  readonly findKnown = () => this.known;
  readonly keepKnown = (scope: Scope) => {
    this.known = scope;
  };
  readonly forgetKnown = () => {
    this.known = undefined;
  };
  readonly isLeft = () => this.left;
  readonly keepLeft = (left: boolean) => {
    this.left = left;
  };
  readonly findReturn = () => this.#returnTo;
  readonly keepReturn = (path: string) => {
    this.#returnTo = path;
  };
  readonly forgetDevice = async (subject?: string) => {
    this.forgotten.push(subject);
  };
  readonly isReached = async () => this.isServerUp;
  readonly openProvider = async () => ({ manager: this.#manager, config: CONFIG });

  /** A user whose access token has run out, or not. */
  issue({ isFresh }: { isFresh: boolean }): User {
    const seconds = isFresh ? 600 : -1;
    return new User({
      access_token: tokenOf({ ...STAFF, subject: this.whose }),
      refresh_token: 'refresh',
      token_type: 'Bearer',
      profile: { sub: this.whose, iss: CONFIG.issuer, aud: CONFIG.clientId, iat: 0, exp: 0 },
      expires_at: Math.floor(Date.now() / 1000) + seconds,
      userState: this.journey,
    });
  }

  #reply(): User {
    if (this.answer === 'over') throw new ErrorResponse({ error: 'invalid_grant' });
    if (this.answer === 'busy') throw new Error('Too Many Requests (429)');
    this.user = this.issue({ isFresh: true });
    return this.user;
  }

  readonly #manager: Manager = {
    getUser: async () => this.user,
    removeUser: async () => {
      this.user = null;
    },
    signinRedirect: async ({ prompt = 'any' } = {}) => {
      this.wentTo.push(`authorize ${prompt}`);
    },
    signinRedirectCallback: async () => this.#reply(),
    signinSilent: async () => this.#reply(),
    signoutRedirect: async () => {
      this.wentTo.push('logout');
    },
  };
}

function tokenOf({ subject, role, province, units }: Scope): string {
  const claims = {
    sub: subject,
    'custom:role': role,
    'custom:province': province,
    'custom:units': units.join(' '),
  };
  return `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
}
