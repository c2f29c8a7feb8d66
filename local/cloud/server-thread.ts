import { parentPort, workerData } from 'node:worker_threads';
import { bootServers, type ServerOptions } from './servers.ts';

// The servers run here, beside the thread that uses them (see thread.ts). The first message out says where they
// are, the first message in is the request to stop.
const servers = await bootServers(workerData as ServerOptions);
parentPort?.once('message', async () => {
  await servers.stop();
  parentPort?.close();
});
parentPort?.postMessage({ s3: servers.s3, dynamo: servers.dynamo });
