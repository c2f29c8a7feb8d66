import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { apiHandler } from '../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { Review } from '../../../shared/store/registry/reviews.ts';
import { requestOf } from '../api/http/requests.ts';
import { hamletOfQuestions } from '../api/questions.ts';
import { countingCalls, deadFrom } from '../deaths.ts';
import { copyOf, openServers, startProcess, type World } from '../world.ts';

const REVIEWER = { role: 'reviewer', subject: 'reviewer-1' } as const;
/** Until then the key of a request whose process was killed is being worked on. */
const LEASE_MS = 30_000;

let cloud: Cloud;
let start: World;
let second: string;
beforeAll(async () => {
  cloud = await openServers();
  ({ world: start, second } = await hamletOfQuestions(cloud));
}, 60_000);
afterAll(() => cloud.stop());
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

async function ask(context: FunctionContext, method: 'GET' | 'POST', body?: object) {
  const path = `/v1/reviews/${second}${method === 'POST' ? '/decisions' : ''}`;
  const headers = { 'idempotency-key': 'the-same-every-time' };
  const { statusCode = 0, body: text = '{}' } = await apiHandler(context)(
    requestOf(method, path, { as: REVIEWER, headers, ...(body && { body }) }),
  );
  return { status: statusCode, body: JSON.parse(text) };
}

/** The word that two children, of two communes, are one, on what is shown of them now. */
async function wordOn({ context }: World): Promise<object> {
  const { body } = await ask(context, 'GET');
  const { pairId, seen } = body.pairs[0];
  return { pairId, seen, decision: 'same', reason: 'saw_papers' };
}

/** The words, and which decisions the log has of which child: what has to be the same in the end. */
async function endOf({ context: { store } }: World): Promise<{ words: Review[]; logged: string[] }> {
  const { entries } = await store.audit.list({ province: '94', subject: REVIEWER.subject }, { limit: 100 });
  const logged = entries.flatMap((entry) =>
    entry.kind === 'review_decided'
      ? [`${entry.unit} ${entry.child.childId} ${entry.about} ${entry.decision}`]
      : [],
  );
  return { words: await store.reviews.list('94'), logged: [...new Set(logged)].sort() };
}

it('a decision killed at any call and given again under its key ends as if it had not been', async () => {
  const word = await wordOn(start);
  const undisturbed = await copyOf(cloud, start);
  const counter = countingCalls();
  const made = await ask(startProcess(cloud, undisturbed, counter.observer).context, 'POST', word);
  const done = await endOf(undisturbed);

  expect(made.status).toBe(201);
  expect(done.words.filter(({ by }) => by === REVIEWER.subject)).toHaveLength(1);
  expect(done.logged).toHaveLength(2);
  for (let call = 1; call <= counter.calls(); call += 1) {
    for (const moment of ['before', 'after'] as const) {
      const world = await copyOf(cloud, start);
      const dying = startProcess(cloud, world, deadFrom(call, moment)).context;
      const killed = await ask(dying, 'POST', word);
      vi.setSystemTime(Date.now() + LEASE_MS + 1000);
      const again = await ask(world.context, 'POST', word);

      expect(killed.status, `killed ${moment} call ${call}`).toBeGreaterThanOrEqual(500);
      expect(again, `killed ${moment} call ${call}`).toEqual(made);
      expect(await endOf(world), `killed ${moment} call ${call}`).toEqual(done);
    }
  }
}, 300_000);
