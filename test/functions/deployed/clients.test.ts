import { describe, expect, it, vi } from 'vitest';
import { openDeployedClients } from '../../../functions/deployed/clients.ts';
import type { DeployedFunction } from '../../../functions/deployed/environment.ts';

/** Which of its clients a function has traced. */
function tracedOf(name: DeployedFunction): string[] {
  vi.stubEnv('AWS_REGION', 'local');
  const traced = new Set<unknown>();
  const clients = openDeployedClients(name, (client) => {
    traced.add(client);
    return client;
  });
  vi.unstubAllEnvs();
  return Object.entries(clients).flatMap(([service, client]) => (traced.has(client) ? [service] : []));
}

describe('the clients of a deployed function', () => {
  it('are traced, but for SES, whose errors name addresses', () => {
    expect(tracedOf('reconcile-province')).toEqual(['s3', 'dynamo', 'lambda', 'secrets', 'people']);
  });

  it('are not traced to S3 where keys hold the names senders gave their files', () => {
    expect(tracedOf('receive-files')).toEqual(['dynamo', 'lambda', 'secrets', 'people']);
  });
});
