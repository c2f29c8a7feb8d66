import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { ApiProblem } from '../../../web/api/problem.ts';
import { factMeant } from '../../../web/device/fact-meant.ts';
import type { Unsent } from '../../../web/device/unsent.ts';
import type { Written } from '../../../web/device/written.ts';
import { OPENED } from '../child/a-page.ts';

/** What goes wrong on the way of one request. */
export type Mishap = 'none' | 'lost_before' | 'lost_after' | 'killed_before' | 'killed_after' | 'trouble';

/** The tab is gone: nothing after it runs. */
export class Killed extends Error {}

const problem = (status: number, more: object = {}) =>
  new ApiProblem({ code: `E8${status}`, status, vi: '-', en: '-', ...more });

type Answer = Written['answer'];
type Line = Answer['history'][number];

/** The cases of the server as far as sending goes: what was written by whom, and answers kept by idempotency key. */
export class ServerDouble {
  readonly written: { childId: string; key: string; command: Unsent['command'] }[] = [];
  readonly #histories = new Map<string, Line[]>();
  readonly #answered = new Map<string, { asked: string; answer: Answer }>();

  /** Somebody else writes to a case. */
  touch(childId: string): void {
    this.#append(childId, {
      kind: 'noted',
      note: 'works_away',
      on: '2023-07-03',
      at: AT,
      by: 'somebody-else',
    });
  }

  /** A day passes, after which no key is known any more. */
  forgetKeys(): void {
    this.#answered.clear();
  }

  async send(entry: Unsent, mishap: Mishap): Promise<Answer> {
    if (mishap === 'killed_before') throw new Killed();
    if (mishap === 'lost_before') throw problem(0);
    if (mishap === 'trouble') throw problem(500);
    const answer = this.#take(entry);
    if (mishap === 'killed_after') throw new Killed();
    if (mishap === 'lost_after') throw problem(0);
    return answer;
  }

  #take({ childId, key, seen, command, subject }: Unsent): Answer {
    const asked = JSON.stringify({ childId, seen, command });
    const before = this.#answered.get(key);
    if (before?.asked === asked) return before.answer;
    if (before !== undefined) throw problem(422, { code: 'E8423' });
    const { version, history } = this.#answer(childId);
    if (seen !== version)
      throw problem(409, { code: 'E8409', conflict: { seen, version, since: history.slice(seen) } });
    this.#append(childId, { ...factMeant(command as CaseCommand, '2023-07-05'), at: AT, by: subject });
    const answer = this.#answer(childId);
    this.#answered.set(key, { asked, answer });
    this.written.push({ childId, key, command });
    return answer;
  }

  /** Each fact is a write of its own, the opening the first. */
  #answer(childId: string): Answer {
    const history = this.#histories.get(childId) ?? [{ number: 1, stands: true, fact: OPENED }];
    return { version: history.length, state: { stage: 'open' }, history };
  }

  #append(childId: string, fact: Line['fact']): void {
    const { history } = this.#answer(childId);
    this.#histories.set(childId, [...history, { number: history.length + 1, stands: true, fact }]);
  }
}

const AT = '2023-07-05T02:00:00.000Z';
