import type { PortalConfig } from '../../shared/access/portal-config.ts';
import type { Scope } from '../../shared/access/scope.ts';

/**
 * How things stand with whoever sits here: `starting`; `out`; `in` with a token; `away`, known to this device but without a
 * token, as it is being fetched, nobody can be reached or the session has ended: what the device holds can be read, what is
 * recorded waits. `failed`: a sign-in was tried and did not come through.
 */
export type SessionState =
  | { is: 'starting' }
  | { is: 'out'; failed?: boolean }
  | { is: 'in'; scope: Scope; config: PortalConfig }
  | { is: 'away'; scope: Scope; why: 'resuming' | 'no_network' | 'ended'; failed?: boolean };
