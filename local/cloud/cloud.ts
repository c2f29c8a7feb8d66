import { randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { openClients } from '../../shared/store/clients.ts';
import { StoreError } from '../../shared/store/errors.ts';
import type { StorePlace } from '../../shared/store/open-store.ts';
import { TABLE_DEFINITION } from '../../shared/store/registry/table.ts';
import { announce, readAnnouncement, withdraw } from './announcement.ts';
import { openLeaseDesk, takeLease } from './lease.ts';
import { type DirectoryLock, lockDirectory } from './lock.ts';
import { makeDirectory } from './make-directory.ts';
import type { Servers } from './servers.ts';
import { bootServerThread } from './thread.ts';
import { UNSIGNED } from './unsigned.ts';

const BUCKET = 'bao-phu';
const TABLE = 'bao-phu';

/** S3 and DynamoDB on this machine, with the clients to reach them; give it to `openStore` as it is. */
export interface Cloud extends StorePlace {
  endpoints: { s3: string; dynamo: string };
  /** Whether this process runs the servers, or is a guest of another that does. */
  host: boolean;
  /** A host waits here for its guests to finish, then stops the servers. Once is enough. */
  stop(): Promise<void>;
}

export interface CloudOptions {
  /** Data directory, made when missing; in memory when left out. */
  dir?: string;
  /** Port of S3, DynamoDB takes the next one; left out, the system chooses. */
  port?: number;
}

/**
 * Boots a cloud of this process's own on 127.0.0.1.
 * @throws StoreError E5005 when another process holds the directory, E5006 when the servers do not come up.
 */
export async function startCloud({ dir, port = 0 }: CloudOptions = {}): Promise<Cloud> {
  const lock = dir === undefined ? undefined : takeDirectory(dir);
  try {
    return await host({ ...(dir && { dir }), port }, lock);
  } catch (error) {
    lock?.release();
    throw new StoreError('E5006', dir ?? 'in memory', { cause: error });
  }
}

const WAIT_MS = 15_000;
const LOOK_MS = 50;

/**
 * The cloud that runs on the directory, or one of this process's own when none does. Of two that begin at once one
 * boots and the other becomes its guest.
 * @throws StoreError E5005 when the directory stays held and its holder does not answer for 15 s.
 */
export async function connectCloud(dir: string): Promise<Cloud> {
  for (const until = Date.now() + WAIT_MS; Date.now() < until; ) {
    const cloud = (await visit(dir)) ?? (await startUnlessHeld(dir));
    if (cloud) return cloud;
    await pause(LOOK_MS);
  }
  throw new StoreError('E5005', dir);
}

async function visit(dir: string): Promise<Cloud | undefined> {
  const found = readAnnouncement(dir);
  const lease = found && (await takeLease(found.desk, found.token));
  return lease && cloudAt(found, { host: false, stop: async () => lease.end() });
}

async function startUnlessHeld(dir: string): Promise<Cloud | undefined> {
  try {
    return await startCloud({ dir });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'E5005') return undefined;
    throw error;
  }
}

function takeDirectory(dir: string): DirectoryLock {
  makeDirectory(dir);
  accessSync(dir, constants.R_OK | constants.W_OK);
  const lock = lockDirectory(dir);
  if (!lock) throw new StoreError('E5005', dir);
  return lock;
}

async function host({ dir, port = 0 }: CloudOptions, lock: DirectoryLock | undefined): Promise<Cloud> {
  const ports = { s3Port: port, dynamoPort: port && port + 1 };
  const servers = await bootServerThread({ ...(dir && { dir }), bucket: BUCKET, ...ports });
  let closeDesk: (() => Promise<void>) | undefined;
  const stop = async () => {
    await closeDesk?.();
    await servers.stop();
    lock?.release();
  };
  const cloud = cloudAt(servers, { host: true, stop });
  try {
    await createTable(cloud.dynamo);
    // Only now: a guest may use what it finds at once.
    if (dir !== undefined) closeDesk = await openToGuests(dir, servers);
    return cloud;
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

async function openToGuests(dir: string, { s3, dynamo }: Servers): Promise<() => Promise<void>> {
  const token = randomUUID();
  const desk = await openLeaseDesk(token);
  announce(dir, { s3, dynamo, desk: desk.port, token, pid: process.pid });
  return () => {
    withdraw(dir);
    return desk.close();
  };
}

async function createTable(dynamo: DynamoDBClient): Promise<void> {
  try {
    await dynamo.send(new CreateTableCommand({ TableName: TABLE, ...TABLE_DEFINITION }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

// Neither server checks who asks; the SDK only has to have something to sign with.
const NOBODY = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Signs addresses of uploads that are sent to `origin` in place of the S3 server, whose port no page may ask. */
export function doorAt(origin: string): S3Client {
  return openClients({ s3: origin, region: 'local', credentials: NOBODY }).s3;
}

function cloudAt({ s3, dynamo }: Pick<Servers, 's3' | 'dynamo'>, life: Pick<Cloud, 'host' | 'stop'>): Cloud {
  const who = { region: 'local', credentials: NOBODY, dynamoSigner: UNSIGNED };
  const clients = openClients({ s3, dynamo, ...who });
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    clients.s3.destroy();
    clients.dynamo.destroy();
    await life.stop();
  };
  return {
    ...clients,
    bucket: BUCKET,
    table: TABLE,
    endpoints: { s3, dynamo },
    host: life.host,
    stop: () => (stopped ??= stop()),
  };
}
