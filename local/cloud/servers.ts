import { mkdirSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { loadFauxqs, type S3Store } from './fauxqs.ts';
import { objectFiles, restoreObjects } from './object-files.ts';

const HOST = '127.0.0.1';

export interface ServerOptions {
  /** Where both keep their data; in memory when left out. */
  dir?: string;
  bucket: string;
  /** 0 lets the system choose. */
  s3Port: number;
  dynamoPort: number;
}

export interface Servers {
  s3: string;
  dynamo: string;
  stop(): Promise<void>;
}

/** Boots S3 and DynamoDB on this machine's own address, in this thread. They print nothing. */
export async function bootServers(options: ServerOptions): Promise<Servers> {
  const [s3, dynamo] = await Promise.all([bootS3(options), bootDynamo(options)]);
  return {
    s3: s3.url,
    dynamo: dynamo.url,
    stop: async () => {
      await Promise.all([s3.stop(), dynamo.stop()]);
    },
  };
}

async function bootS3({ dir, bucket, s3Port }: ServerOptions) {
  const { newApp, newStore } = await loadFauxqs();
  const store = newStore();
  store.createBucket(bucket);
  if (dir) keepObjects(store, join(dir, 'objects'), bucket);
  const app = newApp(store);
  const url = await app.listen({ host: HOST, port: s3Port });
  return { url, stop: () => app.close() };
}

function keepObjects(store: S3Store, dir: string, bucket: string): void {
  const files = objectFiles(dir);
  restoreObjects(dir, store, bucket);
  store.persistence = files as NonNullable<S3Store['persistence']>;
}

async function bootDynamo({ dir, dynamoPort }: ServerOptions) {
  const path = dir && join(dir, 'registry');
  if (path) mkdirSync(path, { recursive: true });
  const server = dynalite({ createTableMs: 0, ...(path && { path }) });
  surviveLostClients(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(dynamoPort, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${port}`, stop: () => closed(server) };
}

/** dynalite throws what happens to a request, so a client killed while sending would take the server with it. */
function surviveLostClients(server: Server): void {
  const [handle] = server.listeners('request') as ((req: IncomingMessage, res: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (req, res) => {
    handle?.(req, res);
    req.removeAllListeners('error').on('error', () => res.destroy());
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
