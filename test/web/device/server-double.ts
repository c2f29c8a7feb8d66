import { ApiProblem } from '../../../web/api/problem.ts';
import type { Unsent } from '../../../web/device/unsent.ts';

/** What goes wrong on the way of one request. */
export type Mishap = 'none' | 'lost_before' | 'lost_after' | 'killed_before' | 'killed_after' | 'trouble';

/** The tab is gone: nothing after it runs. */
export class Killed extends Error {}

const problem = (status: number, more: object = {}) =>
  new ApiProblem({ code: `E8${status}`, status, vi: '-', en: '-', ...more });

/** The cases of the server as far as sending goes: versions, and answers kept by idempotency key. */
export class ServerDouble {
  readonly written: { childId: string; key: string; command: Unsent['command'] }[] = [];
  readonly #versions = new Map<string, number>();
  readonly #answered = new Map<string, string>();

  version(childId: string): number {
    return this.#versions.get(childId) ?? 1;
  }

  /** Somebody else writes to a case. */
  touch(childId: string): void {
    this.#versions.set(childId, this.version(childId) + 1);
  }

  async send(entry: Unsent, mishap: Mishap): Promise<void> {
    if (mishap === 'killed_before') throw new Killed();
    if (mishap === 'lost_before') throw problem(0);
    if (mishap === 'trouble') throw problem(500);
    this.#take(entry);
    if (mishap === 'killed_after') throw new Killed();
    if (mishap === 'lost_after') throw problem(0);
  }

  #take({ childId, key, seen, command }: Unsent): void {
    const asked = JSON.stringify({ childId, seen, command });
    const before = this.#answered.get(key);
    if (before === asked) return;
    if (before !== undefined) throw problem(422, { code: 'E8423' });
    const version = this.version(childId);
    if (seen !== version) throw problem(409, { code: 'E8409', conflict: { seen, version, since: [] } });
    this.touch(childId);
    this.#answered.set(key, asked);
    this.written.push({ childId, key, command });
  }
}
