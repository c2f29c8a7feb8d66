import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

/** What states a scope (`scopeOf`), by the names of the attributes in the user pool and of the claims in tokens. */
const CLAIMS = ['custom:role', 'custom:province', 'custom:units'] as const;

/**
 * `state-scope`: has Cognito put what an account may do into its access tokens, where it puts no attribute by itself. It is
 * called before each token, so a role that was taken away is gone with the next one. An account without a role gets a token
 * that opens nothing.
 */
export async function stateScope(
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> {
  const { userAttributes } = event.request;
  const claims = CLAIMS.filter((claim) => userAttributes[claim]);
  const claimsToAddOrOverride = Object.fromEntries(
    claims.map((claim) => [claim, userAttributes[claim] ?? '']),
  );
  return {
    ...event,
    response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } },
  };
}
