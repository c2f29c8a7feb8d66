import { openStore } from '../../../shared/store/open-store.ts';
import { startCloud } from '../../cloud/cloud.ts';
import { note } from '../output.ts';
import { openCloud } from '../session.ts';
import { listen } from './http-server.ts';
import { answer, PATHS } from './routes.ts';

export interface Serving {
  data: string;
  port: number;
  /** Told once the endpoints answer. */
  announce: (endpoints: string[]) => Promise<void>;
}

/** Boots the cloud of `data`, answers HTTP and returns after SIGINT or SIGTERM, everything closed. */
export async function serveUntilStopped({ data, port, announce }: Serving): Promise<void> {
  const stopped = stopSignal();
  const cloud = await openCloud(data, () => startCloud({ dir: data }));
  try {
    const store = openStore(cloud);
    const http = await listen(port, (method, url) => answer(store, method, url));
    await announce(PATHS.map((path) => http.origin + path));
    await stopped;
    await http.close();
  } finally {
    await cloud.stop();
  }
  note('Đã dừng. / Stopped.');
}

/** Ctrl-C reaches us twice where the launcher runs between: once from the terminal and once passed on by it. */
const SAME_KEYSTROKE_MS = 1000;
const INTERRUPTED = 130;

/** Resolves at the first SIGINT or SIGTERM; a later one, meant for a stop that hangs, ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = (): void => {
      first ??= performance.now();
      if (performance.now() - first > SAME_KEYSTROKE_MS) process.exit(INTERRUPTED);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  });
}
