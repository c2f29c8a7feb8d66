import { setTimeout as pause } from 'node:timers/promises';

/** Everything the server said to somebody who works with it, but for the answers they asked for. */
export interface Said {
  problems: string;
  /** Where a client goes on: addresses, cursors read as they were made, headers. */
  addresses: string;
}

interface Operation {
  operationId: string;
}

const LONG_ENOUGH_MS = 30_000;

/** Somebody at work over HTTP, who remembers which operations answered and what was said beside the answers. */
export class Asking {
  readonly said: Said = { problems: '', addresses: '' };
  /** Ids of the operations that answered well. */
  readonly done = new Set<string>();
  readonly #origin: string;
  readonly #token: string;
  #operations: readonly { method: string; path: RegExp; id: string }[] = [];

  constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#token = token;
  }

  /** Reads the document, so that operations are known by their ids; returns them. */
  async readDocument(): Promise<string[]> {
    const { paths } = await this.json('GET', '/v1/openapi.json');
    this.#operations = Object.entries<Record<string, Operation>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId: id }]) => {
        return {
          method: method.toUpperCase(),
          path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
          id,
        };
      }),
    );
    return this.#operations.map(({ id }) => id);
  }

  /** An answer that is JSON. @throws Error where it is no good one */
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test looks at
  async json(method: string, path: string, body?: object | Uint8Array): Promise<any> {
    const response = await this.#ask(method, path, body);
    const text = await response.text();
    this.#hear(method, response, text);
    if (!response.ok) throw new Error(`${method} ${path.split('?')[0]}: ${response.status} ${text}`);
    return JSON.parse(text);
  }

  /** An answer that is a file. */
  async file(path: string): Promise<Uint8Array> {
    const response = await this.#ask('GET', path);
    const bytes = new Uint8Array(await response.arrayBuffer());
    this.#hear('GET', response, response.ok ? '' : new TextDecoder().decode(bytes));
    if (!response.ok) throw new Error(`GET ${path.split('?')[0]}: ${response.status}`);
    return bytes;
  }

  /** Asks what will be refused. */
  async wrongly(method: string, path: string, body?: object): Promise<void> {
    const response = await this.#ask(method, path, method === 'GET' ? undefined : body);
    this.#hear(method, response, await response.text());
  }

  /** What an address answers once it is over. */
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test looks at
  async over(href: string): Promise<any> {
    for (const until = Date.now() + LONG_ENOUGH_MS; Date.now() < until; await pause(50)) {
      const answer = await this.json('GET', href);
      if (answer.state !== 'waiting' && answer.state !== 'running') return answer;
    }
    throw new Error(`${href} is not over`);
  }

  #ask(method: string, path: string, body?: object | Uint8Array): Promise<Response> {
    const isFile = body instanceof Uint8Array;
    return fetch(this.#origin + path, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': isFile ? XLSX : 'application/json',
        'idempotency-key': `privacy-${Math.random()}`,
      },
      ...(body !== undefined && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
    });
  }

  #hear(method: string, { ok, url, headers }: Response, text: string): void {
    const { pathname } = new URL(url);
    if (!ok) this.said.problems += `${text}\n`;
    this.said.addresses += addressesIn(text, headers);
    const asked = this.#operations.filter((one) => one.method === method && one.path.test(pathname));
    if (ok) for (const { id } of asked) this.done.add(id);
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function addressesIn(text: string, headers: Headers): string {
  const found = [...text.matchAll(/"(?:href|url|next|uploadId|pairId)":"([^"]*)"/g)].map(
    ([, value = '']) => value,
  );
  const cursors = found.map((value) => Buffer.from(value, 'base64url').toString('utf8'));
  return [...found, ...cursors, JSON.stringify([...headers])].join('\n');
}
