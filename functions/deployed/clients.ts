import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { type Clients, openClients } from '../../shared/store/clients.ts';
import type { DeployedFunction } from './environment.ts';

/** The services a deployed function talks to. */
export interface DeployedClients extends Clients {
  lambda: LambdaClient;
  secrets: SecretsManagerClient;
  mail: SESv2Client;
  people: CognitoIdentityProviderClient;
}

/** Has the calls of a client traced, and gives it back. */
export type Trace = <Client>(client: Client) => Client;

const MAX_ATTEMPTS = 4;

/**
 * Opens them; makes no call. S3 is not traced where files are received: a trace holds keys, and senders name those as they like.
 * SES never is: a trace holds the messages of errors, and those of SES name addresses.
 */
export function openDeployedClients(name: DeployedFunction, trace: Trace): DeployedClients {
  const { s3, dynamo } = openClients();
  const common = { maxAttempts: MAX_ATTEMPTS };
  return {
    s3: name === 'receive-files' ? s3 : trace(s3),
    dynamo: trace(dynamo),
    lambda: trace(new LambdaClient(common)),
    secrets: trace(new SecretsManagerClient(common)),
    mail: new SESv2Client(common),
    people: trace(new CognitoIdentityProviderClient(common)),
  };
}
