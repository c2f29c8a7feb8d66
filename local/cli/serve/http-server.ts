import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { RefusedCommand } from '../errors.ts';
import { systemCodeOf } from '../source-files.ts';

/** Only this machine may ask: everybody on it may be any demo user. */
const HOST = '127.0.0.1';

/**
 * Listens on `port` of this machine; what answers is made once the address is known, as tokens state it. @throws
 * RefusedCommand E8005 where the port is taken or not allowed
 */
export async function listen(
  port: number,
  listenerAt: (origin: string) => Promise<RequestListener>,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer();
  server.listen(port, HOST);
  await once(server, 'listening').catch((cause: unknown) => {
    throw portRefused(port, cause);
  });
  const origin = originOf(server);
  const ready = listenerAt(origin);
  server.on('request', (request, response) => void ready.then((listener) => listener(request, response)));
  await ready.catch(async (error: unknown) => {
    await closeServer(server);
    throw error;
  });
  return { origin, close: () => closeServer(server) };
}

function originOf(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${HOST}:${port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function portRefused(port: number, cause: unknown): RefusedCommand {
  const taken = systemCodeOf(cause) === 'EADDRINUSE';
  const words = taken
    ? {
        vi: `cổng ${port} đang có chương trình khác dùng; chọn --port khác`,
        en: `port ${port} is in use; choose another --port`,
      }
    : {
        vi: `không mở được cổng ${port}; chọn --port khác`,
        en: `port ${port} cannot be opened; choose another --port`,
      };
  return new RefusedCommand({ code: 'E8005', ...words }, { cause });
}
