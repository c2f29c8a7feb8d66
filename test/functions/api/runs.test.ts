import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import { beginRun } from '../../../functions/reconcile-province/begin.ts';
import { planRun } from '../../../functions/reconcile-province/plan.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, CARDS_NEXT, manyBirths, RESIDENTS, UNITS } from '../hamlet.ts';
import { AS_OF, newWorld, night, openServers, send, type World } from '../world.ts';
import { ask, OFFICER, tickingWorld } from './sending.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

interface Place {
  world: World;
  api: ApiHandler;
}

async function place(births = BIRTHS): Promise<Place> {
  const world = tickingWorld(await newWorld(cloud));
  const { context } = world;
  await send(context, 'units', UNITS);
  await send(context, 'births', births);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  return { world, api: apiHandler(context) };
}

const runOf = async ({ api }: Place, runId: string) => (await ask(api, 'GET', `/v1/runs/${runId}`)).body;

/** Starts a run and gives its id once it is over. */
async function ran(at: Place, asOf = AS_OF): Promise<string> {
  const { body } = await ask(at.api, 'POST', '/v1/runs', { body: { asOf } });
  await at.world.idle();
  return body.runId;
}

describe('a run by the API', () => {
  it('answers at once, and later with what it came to', async () => {
    const at = await place();

    const started = await ask(at.api, 'POST', '/v1/runs', { body: { asOf: AS_OF } });
    await at.world.idle();
    const { runId } = started.body;
    const run = await runOf(at, runId);
    const { entries } = await at.world.context.store.audit.list(
      { province: '94', subject: 'test-operator' },
      { limit: 1 },
    );

    expect(started).toMatchObject({ status: 202, body: { state: 'running', href: `/v1/runs/${runId}` } });
    expect(run).toMatchObject({
      state: 'published',
      asOf: AS_OF,
      inputs: { units: 1, births: 1, residents: 1, cards: 1, reviews: 0 },
      sums: { inScope: 7, covered: 4, uncovered: 3, unsure: 0 },
      identity: { holds: true, differences: [] },
      cases: { opened: 3 },
      seconds: expect.any(Number),
    });
    expect(entries).toMatchObject([{ kind: 'run_started', runId, asOf: AS_OF }]);
  });

  it('is of today where no day is given', async () => {
    const at = await place();

    const { body } = await ask(at.api, 'POST', '/v1/runs', { body: {} });
    await at.world.idle();

    expect(body.asOf).toBe('2023-07-21');
  });

  it('is one run when two people start it at once', async () => {
    const at = await place();
    const start = (subject: string) =>
      ask(at.api, 'POST', '/v1/runs', { body: { asOf: AS_OF }, as: { ...OFFICER, subject } });

    const answers = await Promise.all(['one', 'two'].map(start));
    await at.world.idle();
    const { runs } = (await ask(at.api, 'GET', '/v1/runs')).body;

    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(runs).toMatchObject([{ runId: answers[0]?.body.runId, state: 'published' }]);
    const work = await at.world.context.store.works.find('94', `run-94-${runs[0].runId}`);
    expect(work).toMatchObject({ attempt: 1, state: 'done' });
  });

  it('starts on no empty book and for no day to come', async () => {
    const { context } = await newWorld(cloud);
    const empty = await ask(apiHandler(context), 'POST', '/v1/runs', { body: {} });
    const at = await place();

    const tomorrow = await ask(at.api, 'POST', '/v1/runs', { body: { asOf: '2099-01-01' } });

    expect(empty).toMatchObject({ status: 409, body: { code: 'E9002' } });
    expect(tomorrow).toMatchObject({ status: 422, body: { code: 'E9009' } });
  });

  it('starts on no day before the births of the book, and on past days that they cover', async () => {
    const at = await place();

    const before = await ask(at.api, 'POST', '/v1/runs', { body: { asOf: '1900-01-01' } });
    const { runs } = (await ask(at.api, 'GET', '/v1/runs')).body;
    const past = await runOf(at, await ran(at, '2021-12-31'));

    expect(before).toMatchObject({ status: 422, body: { code: 'E9029' } });
    expect(runs).toEqual([]);
    expect(past).toMatchObject({ state: 'published', asOf: '2021-12-31' });
  });

  it('whose book moved on before it was begun fails and says so', async () => {
    const at = await place();
    const { start } = at.world.context;
    at.world.context.start = async (work) => {
      await send(at.world.context, 'cards', CARDS_NEXT);
      return start(work);
    };

    const runId = await ran(at);

    expect(await runOf(at, runId)).toMatchObject({ state: 'failed', problem: { code: 'E9021' } });
  });

  it('that could not be started is kept as failed, and goes on when it is asked for again', async () => {
    const at = await place();
    const { start } = at.world.context;
    at.world.context.start = () => Promise.reject(new Error('no such function'));
    const refused = await ask(at.api, 'POST', '/v1/runs', { body: { asOf: AS_OF } });
    const { runs } = (await ask(at.api, 'GET', '/v1/runs')).body;
    at.world.context.start = start;

    const runId = await ran(at);

    expect(refused).toMatchObject({ status: 503, body: { code: 'E9022' } });
    expect(runs).toMatchObject([{ runId, state: 'failed', problem: { code: 'E9022' } }]);
    expect(await runOf(at, runId)).toMatchObject({ state: 'published' });
  });

  it('that nobody ordered is running for as long as it can, and has failed after that', async () => {
    const at = await place();
    const { context } = at.world;
    await beginRun(context, await planRun(context.store, '94', AS_OF));
    const begun = context.now().getTime();
    const runs: object[] = [];

    for (const minutes of [1, 14, 16]) {
      context.now = () => new Date(begun + minutes * 60_000);
      runs.push((await ask(apiHandler(context), 'GET', '/v1/runs')).body.runs[0]);
    }
    const runId = await ran(at);

    expect(runs).toMatchObject([
      { state: 'running' },
      { state: 'running' },
      { state: 'failed', problem: { code: 'E9023' } },
    ]);
    expect(await runOf(at, runId)).toMatchObject({ state: 'published' });
  });

  it('is listed by its day, latest first, page by page', async () => {
    const at = await place();
    const days = ['2023-06-28', '2023-06-29', AS_OF];
    const ids: string[] = [];
    for (const day of days) ids.push((await night(at.world.context, day)).runId);

    const first = await ask(at.api, 'GET', '/v1/runs', { query: { limit: '2' } });
    const rest = await ask(at.api, 'GET', '/v1/runs', { query: { limit: '2', cursor: first.body.next } });

    const listed = [...first.body.runs, ...rest.body.runs].map(({ runId }) => runId);
    expect(listed).toEqual(ids.toReversed());
    expect(rest.body.next).toBeUndefined();
  });
});

describe('a held run', () => {
  const held = async (): Promise<Place & { runId: string }> => {
    const at = await place(manyBirths(30));
    return { ...at, runId: await ran(at) };
  };

  it('says what it would flag and what the limit is, and nothing was published', async () => {
    const at = await held();

    expect(await runOf(at, at.runId)).toMatchObject({
      state: 'held',
      breaker: {
        newlyFlagged: expect.any(Number),
        limit: 20,
        vi: expect.any(String),
        en: expect.any(String),
      },
      cases: { opened: 0 },
    });
    expect(await at.world.context.store.runs.latestPublished('94')).toBeUndefined();
  });

  it('stays held when somebody only starts it again', async () => {
    const at = await held();

    await ran(at);

    expect(await runOf(at, at.runId)).toMatchObject({ state: 'held' });
  });

  it('is published once it is released, however often and by however many', async () => {
    const at = await held();
    const path = `/v1/runs/${at.runId}/release`;

    const answers = await Promise.all([1, 2].map(() => ask(at.api, 'POST', path, { as: OFFICER })));
    await at.world.idle();
    const later = await ask(at.api, 'POST', path, { as: OFFICER });

    expect(answers.map(({ status, body }) => [status, body.state])).toEqual([
      [202, 'running'],
      [202, 'running'],
    ]);
    expect(later).toMatchObject({ status: 202, body: { state: 'published' } });
    const cases = await at.world.context.store.cases.listOpen('94');
    expect(cases.length).toBeGreaterThan(30);
    expect(cases.every(({ version }) => version === 1)).toBe(true);
  });

  it('is in the log once when its release is asked for again while it is under way', async () => {
    const at = await held();
    const { context } = at.world;
    const path = `/v1/runs/${at.runId}/release`;

    for (const _ of [1, 2]) await ask(at.api, 'POST', path, { as: OFFICER });
    const { entries } = await context.store.audit.list({ province: '94', day: '2023-07-21' }, { limit: 50 });
    await at.world.idle();

    expect(entries.filter(({ kind }) => kind === 'run_released')).toHaveLength(1);
  });

  it('took as long as was reckoned, whatever it waited', async () => {
    const at = await held();
    const { context } = at.world;
    const { now } = context;
    const before = await runOf(at, at.runId);
    context.now = () => new Date(now().getTime() + 3 * 3_600_000);

    await ask(at.api, 'POST', `/v1/runs/${at.runId}/release`, { as: OFFICER });
    await at.world.idle();
    const after = await runOf(at, at.runId);

    expect(after.state).toBe('published');
    for (const { seconds = 0 } of [before, after]) expect(seconds).toBeLessThan(3600);
  });

  it('that newer data overtook cannot be released', async () => {
    const at = await held();
    await send(at.world.context, 'cards', CARDS_NEXT);

    const answer = await ask(at.api, 'POST', `/v1/runs/${at.runId}/release`, { as: OFFICER });

    expect(answer).toMatchObject({ status: 409, body: { code: 'E9021' } });
  });

  it('is the only kind that can be released', async () => {
    const at = await place();
    const { start } = at.world.context;
    at.world.context.start = async () => 'started';
    const runId = await ran(at);
    at.world.context.start = start;

    const running = await ask(at.api, 'POST', `/v1/runs/${runId}/release`, { as: OFFICER });
    const absent = await ask(at.api, 'POST', `/v1/runs/${AS_OF}-${'0'.repeat(12)}/release`, { as: OFFICER });

    expect([running.body.code, absent.body.code]).toEqual(['E9027', 'E8404']);
  });
});
