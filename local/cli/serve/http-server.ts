import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { RefusedCommand } from '../errors.ts';
import { systemCodeOf } from '../source-files.ts';
import type { Answer } from './problem.ts';

/** Only this machine may ask: there is no sign-in yet. */
const HOST = '127.0.0.1';

export type Answering = (method: string, url: URL) => Promise<Answer>;

/** Listens on `port` of this machine. @throws RefusedCommand E8005 where the port is taken or not allowed */
export async function listen(
  port: number,
  answering: Answering,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '/', `http://${HOST}`);
    if (url === null) return send(response, { status: 400, body: {} });
    void answering(request.method ?? 'GET', url).then((answer) => send(response, answer));
  });
  server.listen(port, HOST);
  await once(server, 'listening').catch((cause: unknown) => {
    throw portRefused(port, cause);
  });
  return { origin: originOf(server), close: () => closeServer(server) };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : JSON.stringify(body));
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
