import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { LockedHouse } from './house.ts';

/** The one secret functions read: the key that seals papers and the one that signs webhooks, each generated once. */
export function secretOf(scope: Construct, { key }: LockedHouse): Secret {
  const generated = (id: string, description: string) => secret(scope, id, { key, description });
  const seal = generated('SealKey', 'Seals the lists that come back');
  const webhook = generated('WebhookKey', 'Signs webhooks; receivers have it too');
  const both = new Secret(scope, 'Secret', {
    description: 'The keys of the functions of Bao Phủ',
    encryptionKey: key,
    secretObjectValue: { seal: seal.secretValue, webhook: webhook.secretValue },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const one of [seal, webhook, both])
    acknowledge(one, {
      'AwsSolutions-SMG4':
        'Lists sealed with a key come back for months, and receivers of webhooks have to be told of a new one: an operator rotates it (docs/how-to/rotate-keys.md).',
    });
  return both;
}

function secret(
  scope: Construct,
  id: string,
  { key, description }: Pick<LockedHouse, 'key'> & { description: string },
): Secret {
  return new Secret(scope, id, {
    description,
    encryptionKey: key,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
