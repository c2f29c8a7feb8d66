import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, UNITS } from '../hamlet.ts';
import { contentsOf, newWorld, openServers, send, type World } from '../world.ts';
import { announce, ask, OFFICER, tickingWorld, upload } from './sending.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

interface Place {
  world: World;
  api: ApiHandler;
}

async function place(): Promise<Place> {
  const world = tickingWorld(await newWorld(cloud));
  await send(world.context, 'units', UNITS);
  return { world, api: apiHandler(world.context) };
}

/** Uploads and imports a file, and gives the id of the import once it is over. */
async function imported(at: Place, feed: string, text: string, more: object = {}): Promise<string> {
  const uploads = [await upload(at, feed, text)];
  const { body } = await ask(at.api, 'POST', '/v1/imports', { body: { feed, uploads, ...more } });
  await at.world.idle();
  return body.importId;
}

const receiptOf = async ({ api }: Place, importId: string) =>
  (await ask(api, 'GET', `/v1/imports/${importId}`)).body;

async function lineOf({ api }: Place, wanted: string) {
  const { body } = await ask(api, 'GET', '/v1/feeds');
  return body.feeds.find(({ feed }: { feed: string }) => feed === wanted);
}

const WRONG = BIRTHS.replace('094321000005,Võ Thị Giang', ',');

function birthsOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `S${at},Nguyễn Thị Số ${at},Nữ,${String((at % 28) + 1).padStart(2, '0')}/03/2021,31528`,
  );
  return `source_ref,full_name,sex,date_of_birth,residence_unit\n${lines.join('\n')}\n`;
}

describe('an upload', () => {
  it('gets an address for five minutes that holds the sender to size and checksum', async () => {
    const { api } = await place();
    const file = { feed: 'cards', name: 'Thẻ tháng 6.csv', size: 3, sha256: 'ab'.repeat(32) };

    const { status, body } = await ask(api, 'POST', '/v1/uploads', { body: file });
    const url = new URL(body.url);

    expect(status).toBe(201);
    expect(body).toMatchObject({ method: 'PUT', expiresAt: expect.stringMatching(/^2023-07-20T18:05:/) });
    expect(url.pathname).toContain(`/inbox/94/cards/${body.uploadId}/`);
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;host;x-amz-checksum-sha256');
    expect(decodeURIComponent(body.url)).not.toContain('tháng');
  });

  it('announced again gets a new address when the old one is over, and no address is kept', async () => {
    const { api, world } = await place();
    const body = { feed: 'cards', name: 'cards.csv', size: 3, sha256: 'ab'.repeat(32) };
    const first = await ask(api, 'POST', '/v1/uploads', { body, key: 'the-same-key' });
    world.context.now = () => new Date('2023-07-20T18:06:30Z');

    const again = await ask(api, 'POST', '/v1/uploads', { body, key: 'the-same-key' });
    const { items } = await contentsOf(world);

    expect(again).toMatchObject({ status: 201, body: { uploadId: first.body.uploadId } });
    expect(again.body.expiresAt).toBe('2023-07-20T18:11:30.000Z');
    expect(again.body.url).not.toBe(first.body.url);
    expect(items.join()).not.toContain('X-Amz-Signature');
  });

  it('is forgotten after a week, and its file lies in the inbox no longer than it is needed', async () => {
    const at = await place();
    for (let times = 1; times <= 3; times++) await imported(at, 'births', BIRTHS);

    const { items, objects } = await contentsOf(at.world);

    const kept = items.filter((item) => item.includes('"S":"Upload"')).map((item) => JSON.parse(item));
    expect(kept).toHaveLength(1);
    expect(new Date(Number(kept[0].expiration.N) * 1000).toISOString()).toMatch(/^2023-07-27T18:00/);
    expect(objects.filter((object) => object.startsWith('inbox/'))).toEqual([]);
  });

  it.each(['../units.csv', 'a\nb.csv', '', `${'ệ'.repeat(39)}.csv`])(
    'is not announced under the name %j',
    async (name) => {
      const { api } = await place();
      const file = { feed: 'cards', name, size: 3, sha256: 'ab'.repeat(32) };

      expect(await ask(api, 'POST', '/v1/uploads', { body: file })).toMatchObject({ status: 422 });
    },
  );
});

describe('what of a file everybody who reads receipts sees', () => {
  it('is no file name with a number of a person in it: the sender is asked to rename the file', async () => {
    const { api } = await place();
    const file = { feed: 'cards', size: 3, sha256: 'ab'.repeat(32) };

    const dated = await ask(api, 'POST', '/v1/uploads', { body: { ...file, name: 'cards-20261128.csv' } });
    const numbered = await ask(api, 'POST', '/v1/uploads', {
      body: { ...file, name: 'the-094323047957.csv' },
    });

    expect(dated.status).toBe(201);
    expect(numbered).toMatchObject({
      status: 422,
      body: {
        code: 'E8422',
        fields: ['name'],
        mend: { vi: expect.stringContaining('Đổi tên tệp'), en: expect.stringContaining('Rename the file') },
      },
    });
    expect(numbered.text).not.toContain('094323047957');
  });

  it('is no heading nobody knows, for it may be a name or a number', async () => {
    const at = await place();
    const [head, ...rows] = BIRTHS.trimEnd().split('\n');
    const text = [`${head},Trần Bí Mật,094323047957`, ...rows.map((row) => `${row},x,y`)].join('\n');

    const receipt = await receiptOf(at, await imported(at, 'births', text));
    const entry = await at.world.context.store.imports.find('94', receipt.importId);

    expect(receipt.unknownHeadings).toEqual([
      expect.stringMatching(/^[A-Z]$/),
      expect.stringMatching(/^[A-Z]$/),
    ]);
    expect(JSON.stringify([receipt, entry])).not.toMatch(/Bí Mật|094323047957/);
  });
});

describe('an import by the API', () => {
  it('answers at once, and later with what became of it', async () => {
    const at = await place();
    const uploads = [await upload(at, 'births', BIRTHS)];

    const started = await ask(at.api, 'POST', '/v1/imports', { body: { feed: 'births', uploads } });
    await at.world.idle();
    const receipt = await receiptOf(at, started.body.importId);

    expect(started).toMatchObject({
      status: 202,
      body: {
        state: expect.stringMatching(/^(?:waiting|running)$/),
        href: `/v1/imports/${started.body.importId}`,
      },
    });
    expect(receipt).toMatchObject({
      state: 'done',
      result: 'applied',
      version: 1,
      files: [{ name: 'births.csv', rows: 8 }],
      counts: { rows: 8, added: 8, changed: 0, unchanged: 0, rejected: 0 },
    });
    expect((await at.world.context.store.manifests.current('94', 'births'))?.rows).toBe(8);
  });

  it('is one import when two people ask for it at once', async () => {
    const at = await place();
    const uploads = [await upload(at, 'births', BIRTHS)];
    const body = { feed: 'births', uploads };

    const answers = await Promise.all(
      ['one', 'two'].map((subject) =>
        ask(at.api, 'POST', '/v1/imports', { body, as: { ...OFFICER, subject } }),
      ),
    );
    await at.world.idle();

    expect(new Set(answers.map((answer) => answer.body.importId)).size).toBe(1);
    const work = await at.world.context.store.works.find('94', `import-94-${answers[0]?.body.importId}`);
    expect(work).toMatchObject({ state: 'done', attempt: 1 });
    expect(await at.world.context.store.manifests.history('94', 'births')).toHaveLength(1);
  });

  it('sent again changes nothing', async () => {
    const at = await place();
    const first = await imported(at, 'births', BIRTHS);

    const again = await imported(at, 'births', BIRTHS);

    expect(again).not.toBe(first);
    expect(await receiptOf(at, again)).toMatchObject({ state: 'done', result: 'unchanged', version: 1 });
  });

  it('tried first leaves the book alone and keeps its receipt, and is then another import', async () => {
    const at = await place();

    const trial = await imported(at, 'births', WRONG, { dryRun: true });
    const rejects = await ask(at.api, 'GET', `/v1/imports/${trial}/rejects`, {
      query: { reason: 'data_correction' },
    });
    const standing = await at.world.context.store.manifests.current('94', 'births');
    const real = await imported(at, 'births', WRONG);

    expect(await receiptOf(at, trial)).toMatchObject({ state: 'done', result: 'dry_run', dryRun: true });
    expect(rejects.text).toContain('E2002');
    expect(standing).toBeUndefined();
    expect(await receiptOf(at, real)).toMatchObject({ result: 'applied', counts: { added: 7, rejected: 1 } });
  });

  it('waits for no file that never came', async () => {
    const { api } = await place();
    const uploads = [await announce(api, 'births', BIRTHS)];

    const answer = await ask(api, 'POST', '/v1/imports', { body: { feed: 'births', uploads } });

    expect(answer).toMatchObject({ status: 409, body: { code: 'E9025' } });
  });

  it('takes no more together than it can read', async () => {
    const { api } = await place();
    const uploads: string[] = [];
    for (const sha256 of ['ab'.repeat(32), 'cd'.repeat(32)]) {
      const file = { feed: 'births', name: 'births.csv', size: 40 * 1024 * 1024, sha256 };
      uploads.push((await ask(api, 'POST', '/v1/uploads', { body: file })).body.uploadId);
    }

    const answer = await ask(api, 'POST', '/v1/imports', { body: { feed: 'births', uploads } });

    expect(answer).toMatchObject({ status: 422, body: { code: 'E9028' } });
  });

  it('of as many files with as long names as may be fits well into the items it is kept in', async () => {
    const at = await place();
    const [head, row] = BIRTHS.split('\n');
    const uploads: string[] = [];
    for (let file = 100; file < 300; file++) {
      const bytes = Buffer.from(`${head}\n${row?.replace('B1', `B${file}`)}\n`);
      const [sha256, name] = [hash('sha256', bytes), `${'ệ'.repeat(39)}${file}`];
      const body = { feed: 'births', name, size: bytes.length, sha256 };
      const { uploadId } = (await ask(at.api, 'POST', '/v1/uploads', { body })).body;
      await at.world.context.store.book.putRaw(bytes);
      uploads.push(uploadId);
    }

    const { status, body } = await ask(at.api, 'POST', '/v1/imports', { body: { feed: 'births', uploads } });
    await at.world.idle();
    const receipt = await receiptOf(at, body.importId);
    const { items } = await contentsOf(at.world);
    const more = await ask(at.api, 'POST', '/v1/imports', {
      body: { feed: 'births', uploads: [...uploads, 'a'.repeat(20)] },
    });

    expect([status, receipt.state, more.status]).toEqual([202, 'done', 422]);
    expect(receipt.files).toHaveLength(200);
    expect(Math.max(...items.map((item) => Buffer.byteLength(item)))).toBeLessThan(200_000);
  });

  it('takes no file under the name of another feed', async () => {
    const at = await place();
    const uploads = [await upload(at, 'births', BIRTHS)];

    const answer = await ask(at.api, 'POST', '/v1/imports', { body: { feed: 'cards', uploads } });

    expect(answer).toMatchObject({ status: 422, body: { code: 'E9024' } });
  });

  it('takes no file of another length, and none of other bytes', async () => {
    const at = await place();
    const longer = [await upload(at, 'births', BIRTHS, `${BIRTHS}\n`)];
    const other = [await upload(at, 'births', WRONG, WRONG.replace('B1', 'X1'))];

    const refused = await ask(at.api, 'POST', '/v1/imports', { body: { feed: 'births', uploads: longer } });
    const { body } = await ask(at.api, 'POST', '/v1/imports', { body: { feed: 'births', uploads: other } });
    await at.world.idle();

    expect(refused).toMatchObject({ status: 422, body: { code: 'E9026' } });
    expect(await receiptOf(at, body.importId)).toMatchObject({
      state: 'refused',
      problem: { code: 'E9026' },
    });
  });

  it('that was refused for its bytes is done when the right ones come', async () => {
    const at = await place();
    const uploads = [await upload(at, 'births', BIRTHS, BIRTHS.replace('B1', 'X1'))];
    await ask(at.api, 'POST', '/v1/imports', { body: { feed: 'births', uploads } });
    await at.world.idle();

    const again = await imported(at, 'births', BIRTHS);

    expect(await receiptOf(at, again)).toMatchObject({ state: 'done', result: 'applied' });
  });

  it('of a file without the columns of its feed says so, in both languages', async () => {
    const at = await place();

    const importId = await imported(at, 'cards', BIRTHS);

    const receipt = await receiptOf(at, importId);
    expect(receipt).toMatchObject({ state: 'refused', problem: { code: 'E1005', vi: expect.any(String) } });
    expect(receipt.counts).toBeUndefined();
  });

  it('tells findings row by row, page by page, and never a value', async () => {
    const at = await place();
    const two = WRONG.replace('094321000006,Đỗ Mỹ Hạnh', ',').replace('05/03/2021', '31/02/2021');
    const importId = await imported(at, 'births', two);
    const path = `/v1/imports/${importId}/findings`;

    const first = await ask(at.api, 'GET', path, { query: { code: 'E2002', limit: '1' } });
    const second = await ask(at.api, 'GET', path, {
      query: { code: 'E2002', limit: '1', cursor: first.body.next },
    });
    const all = await ask(at.api, 'GET', path);

    expect([...first.body.findings, ...second.body.findings]).toMatchObject([
      { code: 'E2002', row: 6 },
      { code: 'E2002', row: 7 },
    ]);
    expect(second.body.next).toBeUndefined();
    expect(all.body.findings).toContainEqual({
      code: 'W2102',
      row: 2,
      column: 'date_of_birth',
      shape: '99/99/9999',
      file: 'births.csv',
    });
    expect(all.text).not.toMatch(/Nguyễn|31\/02|0943/);
  });

  it('gives rejected rows to whoever says why, and keeps that they were given', async () => {
    const at = await place();
    const importId = await imported(at, 'births', WRONG);
    const path = `/v1/imports/${importId}/rejects`;

    const unasked = await ask(at.api, 'GET', path);
    const given = await ask(at.api, 'GET', path, { query: { reason: 'data_correction' } });
    const { entries } = await at.world.context.store.audit.list(
      { province: '94', subject: 'test-operator' },
      { limit: 1 },
    );

    expect(unasked.status).toBe(400);
    expect(given.text).toContain('Huỳnh Thị Tư');
    expect(given.headers['content-disposition']).toBe(
      `attachment; filename="rejects-births-${importId}.csv"`,
    );
    expect(entries).toMatchObject([
      { kind: 'rejects_exported', feed: 'births', importId, reason: 'data_correction' },
    ]);
  });

  it('has no rejected rows to give where none was rejected', async () => {
    const at = await place();
    const importId = await imported(at, 'births', BIRTHS);

    const answer = await ask(at.api, 'GET', `/v1/imports/${importId}/rejects`, {
      query: { reason: 'inspection' },
    });

    expect(answer.status).toBe(404);
  });

  it('is listed newest first over all feeds, page by page', async () => {
    const at = await place();
    const births = await imported(at, 'births', BIRTHS);

    const first = await ask(at.api, 'GET', '/v1/imports', { query: { limit: '1' } });
    const rest = await ask(at.api, 'GET', '/v1/imports', { query: { limit: '1', cursor: first.body.next } });
    const ofFeed = await ask(at.api, 'GET', '/v1/imports', { query: { feed: 'births' } });
    const foreign = await ask(at.api, 'GET', '/v1/imports', {
      query: { feed: 'cards', cursor: first.body.next },
    });

    const listed = [...first.body.imports, ...rest.body.imports];
    expect(listed.map(({ feed }) => feed).sort()).toEqual(['births', 'units']);
    expect(rest.body.next).toBeUndefined();
    expect(ofFeed.body.imports).toMatchObject([{ importId: births, state: 'done' }]);
    expect(foreign).toMatchObject({ status: 400, body: { fields: ['cursor'] } });
  });
});

describe('a list of imports', () => {
  it('goes on where it was when the last line shown has moved to its top', async () => {
    const at = await place();
    for (const rows of [3, 4, 5]) await send(at.world.context, 'births', birthsOf(rows), { release: true });
    const unchanged = await send(at.world.context, 'births', birthsOf(5));
    await send(at.world.context, 'cards', CARDS);
    const first = await ask(at.api, 'GET', '/v1/imports', { query: { limit: '2' } });
    await send(at.world.context, 'births', birthsOf(5));

    const second = await ask(at.api, 'GET', '/v1/imports', {
      query: { limit: '10', cursor: first.body.next },
    });

    const ids = ({ body }: typeof first) =>
      body.imports.map(({ importId }: { importId: string }) => importId);
    expect(ids(first)[1]).toBe(unchanged.importId);
    expect(second.body.imports.map(({ feed }: { feed: string }) => feed)).toEqual([
      'births',
      'births',
      'births',
      'units',
    ]);
    expect(ids(second)).not.toContain(unchanged.importId);
  });

  it('is asked for by no more than 50 whole receipts', async () => {
    const { api } = await place();

    const answer = await ask(api, 'GET', '/v1/imports', { query: { limit: '51' } });

    expect(answer).toMatchObject({ status: 400, body: { fields: ['limit'] } });
  });
});

describe('a held file', () => {
  async function held(): Promise<Place & { importId: string }> {
    const at = await place();
    await imported(at, 'births', birthsOf(200));
    return { ...at, importId: await imported(at, 'births', birthsOf(150)) };
  }

  it('says why it is held, and the data from before stand', async () => {
    const at = await held();

    const births = await lineOf(at, 'births');

    expect(await receiptOf(at, at.importId)).toMatchObject({
      state: 'held',
      version: 1,
      guard: [{ reason: 'rows_dropped', vi: expect.any(String), en: expect.any(String) }],
    });
    expect(births).toMatchObject({
      version: 1,
      rows: 200,
      ageDays: 0,
      last: { importId: at.importId, state: 'held' },
      held: { importId: at.importId, guard: [{ reason: 'rows_dropped' }] },
    });
  });

  it('is released once, however often and by however many', async () => {
    const at = await held();
    const path = `/v1/imports/${at.importId}/release`;

    const answers = await Promise.all([1, 2].map(() => ask(at.api, 'POST', path, { as: OFFICER })));
    await at.world.idle();
    const later = await ask(at.api, 'POST', path, { as: OFFICER });

    expect([...answers, later].map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(later.body).toMatchObject({ state: 'done', result: 'applied', version: 2 });
    expect((await at.world.context.store.manifests.history('94', 'births')).map(({ rows }) => rows)).toEqual([
      150, 200,
    ]);
    const { entries } = await at.world.context.store.audit.list(
      { province: '94', day: '2023-07-21' },
      { limit: 50 },
    );
    expect(entries.filter(({ kind }) => kind === 'feed_released')).toHaveLength(2);
  });

  it('that a newer file overtook cannot be released', async () => {
    const at = await held();
    await imported(at, 'births', birthsOf(201));

    const answer = await ask(at.api, 'POST', `/v1/imports/${at.importId}/release`, { as: OFFICER });

    expect(answer).toMatchObject({ status: 409, body: { code: 'E9021' } });
  });

  it('is old once another file is taken that was asked for before it, failed, and was asked for again', async () => {
    const at = await place();
    await imported(at, 'births', birthsOf(200));
    const earlier = { feed: 'births', uploads: [await upload(at, 'births', birthsOf(201))] };
    const { start } = at.world.context;
    at.world.context.start = () => Promise.reject(new Error('no such function'));
    await ask(apiHandler({ ...at.world.context }), 'POST', '/v1/imports', { body: earlier });
    at.world.context.start = start;
    const importId = await imported(at, 'births', birthsOf(150));
    const before = await lineOf(at, 'births');

    await ask(at.api, 'POST', '/v1/imports', { body: earlier });
    await at.world.idle();
    const after = await lineOf(at, 'births');
    const release = await ask(at.api, 'POST', `/v1/imports/${importId}/release`, { as: OFFICER });

    expect(before).toMatchObject({ held: { importId }, last: { importId, state: 'held' } });
    expect(after).toMatchObject({ version: 2, rows: 201, last: { state: 'done' } });
    expect(after.held).toBeUndefined();
    expect(release).toMatchObject({ status: 409, body: { code: 'E9021' } });
  });

  it('is shown and released behind any number of trials and files that failed', async () => {
    const at = await held();
    const { start } = at.world.context;
    for (let rows = 1; rows <= 30; rows++) {
      await imported(at, 'births', birthsOf(rows), { dryRun: true });
      at.world.context.start = () => Promise.reject(new Error('no such function'));
      const body = { feed: 'births', uploads: [await upload(at, 'births', birthsOf(rows))] };
      await ask(apiHandler({ ...at.world.context }), 'POST', '/v1/imports', { body });
      at.world.context.start = start;
    }

    const line = await lineOf(at, 'births');
    const { status } = await ask(at.api, 'POST', `/v1/imports/${at.importId}/release`, { as: OFFICER });

    expect(line).toMatchObject({ held: { importId: at.importId }, last: { state: 'failed' } });
    expect(status).toBe(202);
  });

  it('may be released again when it is sent again after another one', async () => {
    const at = await held();
    await imported(at, 'births', birthsOf(140));
    const path = `/v1/imports/${at.importId}/release`;

    const overtaken = await ask(at.api, 'POST', path, { as: OFFICER });
    await imported(at, 'births', birthsOf(150));
    const again = await ask(at.api, 'POST', path, { as: OFFICER });

    expect([overtaken.status, again.status]).toEqual([409, 202]);
  });

  it('that is overtaken between the decision and the work is not taken either', async () => {
    const at = await held();
    const before = at.world.context.answer;
    at.world.context.answer = async (callbackId, work) => {
      await send(at.world.context, 'births', birthsOf(202));
      return before(callbackId, work);
    };

    await ask(at.api, 'POST', `/v1/imports/${at.importId}/release`, { as: OFFICER });
    await at.world.idle();

    expect(await receiptOf(at, at.importId)).toMatchObject({ state: 'held', problem: { code: 'E9021' } });
    expect((await at.world.context.store.manifests.current('94', 'births'))?.rows).toBe(202);
  });

  it('is the only kind that can be released', async () => {
    const at = await place();
    const importId = await imported(at, 'births', BIRTHS);

    const done = await ask(at.api, 'POST', `/v1/imports/${importId}/release`, { as: OFFICER });
    const absent = await ask(at.api, 'POST', `/v1/imports/${'0'.repeat(16)}/release`, { as: OFFICER });

    expect([done.body.code, absent.body.code]).toEqual(['E9027', 'E8404']);
  });

  it('that came by the command line is released as well', async () => {
    const at = await place();
    await send(at.world.context, 'births', birthsOf(200));
    const { importId } = await send(at.world.context, 'births', birthsOf(150));

    await ask(at.api, 'POST', `/v1/imports/${importId}/release`, { as: OFFICER });
    await at.world.idle();

    expect(await receiptOf(at, importId)).toMatchObject({ state: 'done', result: 'applied', version: 2 });
  });
});

describe('an import whose process was killed before its work was ordered', () => {
  it('waits for a minute, has failed after it, and is done when it is asked for again', async () => {
    const at = await place();
    const body = { feed: 'births', uploads: [await upload(at, 'births', BIRTHS)] };
    const { store, now } = at.world.context;
    const works = { ...store.works, order: () => Promise.reject(new Error('killed')) };
    await ask(apiHandler({ ...at.world.context, store: { ...store, works } }), 'POST', '/v1/imports', {
      body,
    });
    const states: object[] = [];

    for (const later of [0, 61_000]) {
      at.world.context.now = () => new Date(now().getTime() + later);
      const { imports } = (await ask(apiHandler(at.world.context), 'GET', '/v1/imports')).body;
      states.push(imports[0]);
    }
    const again = await ask(at.api, 'POST', '/v1/imports', { body });
    await at.world.idle();

    expect(states).toMatchObject([{ state: 'waiting' }, { state: 'failed', problem: { code: 'E9023' } }]);
    expect(await receiptOf(at, again.body.importId)).toMatchObject({ state: 'done', result: 'applied' });
  });
});

describe('work that cannot be started', () => {
  it('is kept as failed on the import, and done when it is asked for again', async () => {
    const at = await place();
    const body = { feed: 'births', uploads: [await upload(at, 'births', BIRTHS)] };
    const { start } = at.world.context;
    at.world.context.start = () => Promise.reject(new Error('no such function'));
    const api = apiHandler({ ...at.world.context });

    const answer = await ask(api, 'POST', '/v1/imports', { body });
    const { imports } = (await ask(api, 'GET', '/v1/imports', { query: { feed: 'births' } })).body;
    at.world.context.start = start;
    const again = await ask(at.api, 'POST', '/v1/imports', { body });
    await at.world.idle();

    expect(answer).toMatchObject({ status: 503, body: { code: 'E9022' } });
    expect(imports).toMatchObject([{ state: 'failed', problem: { code: 'E9022' } }]);
    expect(await receiptOf(at, again.body.importId)).toMatchObject({ state: 'done', result: 'applied' });
  });
});
