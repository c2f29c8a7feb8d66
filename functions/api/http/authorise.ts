import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type Scope, scopeOf } from '../../../shared/access/scope.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';

/** The event of a route that stands behind the JWT authoriser. */
export type AuthorisedEvent = Pick<APIGatewayProxyEventV2WithJWTAuthorizer, 'requestContext'>;

/**
 * Who is asking, by the claims of the token that the authoriser checked; `undefined` where they state no scope, which is
 * answered 403. `lies` refuses tokens with units of another province, see `scopeOf`. Never throws, whatever the event.
 */
export function findScope(
  event: AuthorisedEvent,
  lies?: (unit: UnitCode, province: UnitCode) => boolean,
): Scope | undefined {
  const { authorizer } = event.requestContext as Partial<AuthorisedEvent['requestContext']>;
  const claims = authorizer?.jwt?.claims;
  if (claims === undefined || claims === null) return undefined;
  // Cognito says what a token is for. One that tells a program who signed in opens nothing.
  if ((claims.token_use ?? 'access') !== 'access') return undefined;
  return scopeOf({ ...claims, 'custom:units': unitsAsText(claims['custom:units']) }, lies);
}

/** API Gateway writes a list as `[a b]`; a claim that is text already stays as it is, malformed or not. */
function unitsAsText(units: unknown): unknown {
  if (Array.isArray(units)) return units.join(' ');
  if (typeof units !== 'string') return units ?? '';
  return /^\[(.*)\]$/u.exec(units)?.[1] ?? units;
}
