import {
  type CognitoIdentityProviderClient,
  paginateListUsers,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { scopeOf } from '../../shared/access/scope.ts';
import type { Account, People } from '../users/people.ts';

/** The attribute that names an account's office. */
export const OFFICE = 'custom:office';

/** As many as Cognito gives at once. */
const PAGE = 60;

/**
 * The accounts of a user pool. Cognito can be asked neither for a province nor for some attributes where not every account has
 * them, so all accounts are read whole; what is not of an `Account` goes no further than this.
 */
export function peopleOnCognito(client: CognitoIdentityProviderClient, pool: string): People {
  return {
    accountsOf: async (province) => {
      const accounts: Account[] = [];
      for await (const { Users = [] } of paginateListUsers({ client, pageSize: PAGE }, { UserPoolId: pool }))
        accounts.push(...Users.flatMap((user) => accountOf(user) ?? []));
      return accounts.filter((account) => account.province === province);
    },
  };
}

function accountOf({ Attributes = [], Enabled = false }: UserType): Account | undefined {
  const claims = Object.fromEntries(Attributes.map(({ Name = '', Value = '' }) => [Name, Value]));
  const scope = scopeOf(claims);
  if (scope === undefined) return undefined;
  const office = claims[OFFICE]?.trim();
  return { ...scope, ...(office && { office }), enabled: Enabled };
}
