import { hash } from 'node:crypto';
import { read, utils, write } from '@e965/xlsx';
import type { Asking } from './asking.ts';

/** A child with an open case, as a working list shows it. */
export interface SomeChild {
  childId: string;
  unit: string;
  name: string;
  dateOfBirth: string;
}

const DAY = '2023-06-30';
const REASON = 'reason=inspection';

/** Does every operation of the API once, as the people of a province do them, with the files of the demo at hand. */
export async function workingDay(asking: Asking, cards: string): Promise<SomeChild> {
  const child = await look(asking);
  await record(asking, child);
  await print(asking, child);
  await review(asking);
  await send(asking, cards);
  await oversee(asking, child);
  return child;
}

async function look(asking: Asking): Promise<SomeChild> {
  await asking.json('GET', '/v1/health');
  await asking.json('GET', '/v1/openapi.json');
  const { units } = await asking.json('GET', '/v1/units');
  const communes = units.filter(({ level }: { level: string }) => level === 'commune');
  for (const { code: unit } of communes) {
    const { lines } = await asking.json('GET', `/v1/units/${unit}/cases?limit=1`);
    const [line] = lines;
    if (line?.sheet?.dateOfBirth === undefined) continue;
    const { childId, sheet } = line;
    const { name, dateOfBirth } = sheet;
    await asking.json('GET', `/v1/children/${childId}`);
    await asking.json('POST', '/v1/children/search', { by: 'name_and_date', name, dateOfBirth });
    await asking.json('GET', `/v1/units/${unit}/offers`);
    return { childId, unit, name, dateOfBirth };
  }
  throw new Error('nobody is without a card');
}

async function record(asking: Asking, { childId, unit }: SomeChild): Promise<void> {
  const { version } = await asking.json('GET', `/v1/cases/${childId}`);
  const command = { kind: 'contact', way: 'visit', on: DAY };
  await asking.json('POST', `/v1/cases/${childId}/facts`, { seen: version, command });
  await asking.wrongly('POST', `/v1/cases/${childId}/facts`, {
    seen: version,
    command: { kind: 'accept_transfer' },
  });
  const { contacts } = await asking.json('GET', `/v1/contacts?unit=${unit}`);
  const change = { seen: contacts[0].version, email: 'xa@baophu.example' };
  const changed = await asking.json('PUT', `/v1/contacts/${unit}`, change);
  await asking.json('DELETE', `/v1/contacts/${unit}?seen=${changed.version}`);
}

async function print(asking: Asking, { childId, unit }: SomeChild): Promise<void> {
  await asking.file(`/v1/units/${unit}/papers/d03?${REASON}`);
  await asking.file(`/v1/units/${unit}/papers/tk1?${REASON}`);
  await asking.file(`/v1/units/${unit}/papers/visits?${REASON}`);
  await asking.file(`/v1/children/${childId}/tk1?${REASON}`);
  await asking.file('/v1/coverage/report');
  const list = await asking.file(`/v1/units/${unit}/papers/list?${REASON}`);
  await asking.json('POST', `/v1/units/${unit}/returns`, filledIn(list));
}

/** The list with one outcome that does not fit: it comes back with a finding of its row. */
function filledIn(list: Uint8Array): Uint8Array {
  const book = read(list);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const head = rows.findIndex((row) => row.some((cell) => String(cell).startsWith('Kết quả')));
  const column = rows[head]?.findIndex((cell) => String(cell).startsWith('Kết quả')) ?? 0;
  utils.sheet_add_aoa(sheet, [['không rõ']], { origin: { r: head + 1, c: column } });
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }));
}

async function review(asking: Asking): Promise<void> {
  const { lines } = await asking.json('GET', '/v1/reviews');
  const { childId } = lines[0];
  const { pairs } = await asking.json('GET', `/v1/reviews/${childId}`);
  const { pairId, seen } = pairs[0];
  await asking.json('POST', `/v1/reviews/${childId}/decisions`, { pairId, seen, decision: 'different' });
  await asking.wrongly('POST', `/v1/reviews/${childId}/decisions`, { pairId, seen, decision: 'same' });
  await asking.json('GET', '/v1/reviews/decisions');
}

/** A file with rows that are rejected is held, and let through; so is the run whose children then lack their cards. */
async function send(asking: Asking, cards: string): Promise<void> {
  const [head = '', ...rows] = cards.split('\n');
  const nobody = `nobody${head.replace(/[^,;\t]/g, '')}`;
  const few = [head, ...rows.slice(0, rows.length / 2), nobody].join('\n');
  const uploadId = await upload(asking, few);
  const { href, importId } = await asking.json('POST', '/v1/imports', { feed: 'cards', uploads: [uploadId] });
  await asking.over(href);
  await asking.json('GET', `/v1/imports/${importId}/findings`);
  await asking.file(`/v1/imports/${importId}/rejects?${REASON}`);
  await asking.json('POST', `/v1/imports/${importId}/release`, {});
  await asking.over(href);
  const run = await asking.json('POST', '/v1/runs', { asOf: DAY });
  await asking.over(run.href);
  await asking.json('POST', `/v1/runs/${run.runId}/release`, {});
  await asking.over(run.href);
}

async function upload(asking: Asking, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const file = { feed: 'cards', name: 'the.csv', size: bytes.length, sha256: hash('sha256', bytes) };
  const { uploadId, url, headers } = await asking.json('POST', '/v1/uploads', file);
  await fetch(url, { method: 'PUT', headers, body: bytes });
  return uploadId;
}

async function oversee(asking: Asking, { unit }: SomeChild): Promise<void> {
  const figures = ['coverage', 'coverage/bridge', 'coverage/trend', 'follow-up', 'forecast'];
  for (const page of [...figures, 'imports', 'feeds', 'runs', 'users', `access-log?unit=${unit}`])
    await asking.json('GET', `/v1/${page}`);
}
