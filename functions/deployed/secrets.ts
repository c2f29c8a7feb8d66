import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { DeploymentError } from './errors.ts';

/** What the secret of a deployment holds, as JSON. */
const Secrets = z.object({
  /** The key of `papers.seal`. */
  seal: z.string().min(32),
  /** What receivers of webhooks verify them by; without it their messages wait. */
  webhook: z.string().min(32).optional(),
});
export type Secrets = z.infer<typeof Secrets>;

/** A process lives for hours; a key that was rotated is in force after this. */
const KEPT_MS = 5 * 60_000;

export interface SecretPlace {
  client: SecretsManagerClient;
  arn: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Gives the keys of the deployment: fetched when they are first asked for, then again every five minutes. Where they cannot be
 * fetched again, those of before stand until they can. @throws DeploymentError E9102
 */
export function secretsIn({ client, arn, now }: SecretPlace): () => Promise<Secrets> {
  let kept: { secrets: Secrets; at: number } | undefined;
  return async () => {
    if (kept !== undefined && now() - kept.at < KEPT_MS) return kept.secrets;
    try {
      kept = { secrets: await fetchFrom(client, arn), at: now() };
    } catch (cause) {
      if (kept === undefined) throw new DeploymentError('E9102', 'BAO_PHU_SECRET', { cause });
      kept = { ...kept, at: now() };
    }
    return kept.secrets;
  };
}

async function fetchFrom(client: SecretsManagerClient, arn: string): Promise<Secrets> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  return Secrets.parse(JSON.parse(SecretString));
}
