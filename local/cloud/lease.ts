import { connect, createServer, type Socket } from 'node:net';

/**
 * How processes that share one cloud know of each other: each guest keeps a connection open to the host, which
 * the operating system closes when the guest is gone. The first thing the host says is its token, so a port that
 * meanwhile belongs to somebody else is not taken for a live cloud.
 */
export interface LeaseDesk {
  port: number;
  /** Takes no more guests, and resolves when the last one has left. */
  close(): Promise<void>;
}

/** Opens the desk on this machine's own address. */
export function openLeaseDesk(token: string): Promise<LeaseDesk> {
  const desk = createServer((guest) => {
    guest.on('error', () => guest.destroy());
    guest.on('end', () => guest.end());
    guest.resume();
    guest.write(token);
  });
  return new Promise((resolve, reject) => {
    desk.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = desk.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ port, close: () => new Promise((done) => desk.close(() => done())) });
    });
  });
}

export interface Lease {
  end(): void;
}

const ANSWER_MS = 1000;

/** Becomes a guest of the host that answers at `port` with `token`; `undefined` when nobody does. */
export function takeLease(port: number, token: string): Promise<Lease | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }).setEncoding('utf8');
    const refuse = () => {
      socket.destroy();
      resolve(undefined);
    };
    socket.setTimeout(ANSWER_MS, refuse).once('error', refuse).once('close', refuse);
    socket.once('data', (said) => {
      if (String(said) !== token) return refuse();
      resolve(keep(socket));
    });
  });
}

function keep(socket: Socket): Lease {
  socket
    .setTimeout(0)
    .removeAllListeners('error')
    .on('error', () => socket.destroy());
  socket.unref();
  return { end: () => socket.destroy() };
}
