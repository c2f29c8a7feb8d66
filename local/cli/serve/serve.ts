import { openStore } from '../../../shared/store/open-store.ts';
import { startCloud } from '../../cloud/cloud.ts';
import type { GlobalOptions } from '../options.ts';
import { note, print, printJson } from '../output.ts';
import { openCloud } from '../session.ts';
import { listen } from './http-server.ts';
import { answer, PATHS } from './routes.ts';

/** Boots the cloud of `--data`, answers HTTP and returns after SIGINT or SIGTERM, everything closed. */
export async function serveUntilStopped(options: GlobalOptions & { port: number }): Promise<void> {
  const stopped = stopSignal();
  const cloud = await openCloud(options.data, () => startCloud({ dir: options.data }));
  try {
    const store = openStore(cloud);
    const http = await listen(options.port, (method, url) => answer(store, method, url));
    await announce(http.origin, options);
    await stopped;
    await http.close();
  } finally {
    await cloud.stop();
  }
  note('Đã dừng. / Stopped.');
}

async function announce(origin: string, { data, json }: GlobalOptions): Promise<void> {
  const endpoints = PATHS.map((path) => origin + path);
  if (json) return printJson({ data, endpoints });
  await print(
    [`Đang chạy trên ${data}; dừng bằng Ctrl-C. / Running; Ctrl-C stops it.`, ...endpoints].join('\n'),
  );
}

/** Resolves at the first SIGINT or SIGTERM. A second one ends the process at once, as usual. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
