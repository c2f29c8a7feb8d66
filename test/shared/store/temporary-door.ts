import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { type Cloud, doorAt, startCloud } from '../../../local/cloud/cloud.ts';
import { isUpload, uploadDoor } from '../../../local/gateway/upload-door.ts';
import { openStore, type Store, type StorePlace } from '../../../shared/store/open-store.ts';
import type { Bench } from './engines/on-engine.ts';

/** The embedded cloud with the door that takes uploads in front of its S3, as `bao-phu serve` has it. */
export function temporaryDoor(): Bench {
  const server = createServer();
  let cloud: Cloud | undefined;
  let opened: { place: StorePlace; store: Store } | undefined;
  beforeAll(async () => {
    cloud = await startCloud();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const place = { ...cloud, door: doorAt(`http://127.0.0.1:${port}`) };
    const store = openStore(place);
    opened = { place, store };
    const door = uploadDoor({ store, now: () => new Date(), observe: () => undefined });
    server.on('request', (request, response) =>
      isUpload(request) ? door(request, response) : response.writeHead(404).end(),
    );
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await cloud?.stop();
  });
  const running = () => {
    if (opened === undefined) throw new Error('the door is open only while tests run');
    return opened;
  };
  return { store: () => running().store, place: () => running().place };
}
