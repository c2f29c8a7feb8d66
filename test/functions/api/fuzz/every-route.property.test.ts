import { read, utils } from '@e965/xlsx';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../../functions/api/endpoints.ts';
import { type ApiHandler, apiHandler } from '../../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../../functions/context.ts';
import type { Cloud } from '../../../../local/cloud/cloud.ts';
import { newWorld, openServers } from '../../world.ts';
import { type Claims, requestOf } from '../http/requests.ts';
import { type JsonSchema, type KnownTexts, Values } from './arbitrary-of.ts';
import { type PeopleTexts, peopleOf } from './people-of.ts';
import { settleProvince } from './small-province.ts';

/** Requests an operation; each is another caller with other parameters. */
const RUNS = 60;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: JsonSchema;
}

interface Operation {
  operationId: string;
  parameters: readonly Parameter[];
  requestBody?: { content: Readonly<Record<string, { schema: JsonSchema }>> };
}

interface Document {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Question {
  as: Claims | undefined;
  path: Readonly<Record<string, unknown>>;
  query: Readonly<Record<string, unknown>>;
  body: unknown;
  key: string;
}

let cloud: Cloud;
let context: FunctionContext;
let api: ApiHandler;
let document: Document;
let people: PeopleTexts;
/** The district the callers with units work in, and what others may know of and they may not. */
let home: string;
/** Children with an open case, those of the district as often as all others. */
let watched: readonly string[];
let foreign: readonly string[];
const observed: string[] = [];

beforeAll(async () => {
  cloud = await openServers();
  const world = await newWorld(cloud);
  await settleProvince(world.context);
  // Long work is ordered and never begins: a run in the middle of it would change who lives where.
  const start = async () => 'started' as const;
  context = { ...world.context, start, observe: ({ step }) => observed.push(step) };
  api = apiHandler(context);
  const { body = '' } = await api(requestOf('GET', '/v1/openapi.json'));
  document = JSON.parse(body);
  people = await peopleOf(context.store, '94');
  home = people.districts[0] ?? '';
  const own = people.inDistrict(home);
  watched = await watchedIn(home);
  foreign = [...people.all.filter((text) => !own.has(text)), ...people.idsOutside(home)];
}, 120_000);
afterAll(() => cloud.stop());

async function watchedIn(district: string): Promise<string[]> {
  const open = await context.store.cases.listOpen('94');
  const near = open.filter(({ unit }) => people.communesOf(district).includes(unit));
  const often = Array.from({ length: Math.ceil(open.length / near.length) }, () => near).flat();
  return [...often, ...open].map(({ childId }) => childId);
}

/** People of the district and of the province, and whoever has no business here. */
function callers(): Arbitrary<Claims | undefined> {
  const inDistrict = ['commune_lead', 'commune_staff', 'reviewer', 'auditor'] as const;
  const ofProvince = ['province_officer', 'reviewer', 'auditor', 'operator'] as const;
  const subject = fc.constantFrom('fuzz-1', 'fuzz-2');
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ role: fc.constantFrom(...inDistrict), units: fc.constant([home]), subject }),
    },
    { weight: 2, arbitrary: fc.record({ role: fc.constantFrom(...ofProvince), subject }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Claims | undefined>(undefined, { role: 'province_officer', province: '01' }),
    },
  );
}

/** Texts that hit something: ids, units, names and numbers of the province, and what breaks a careless reader. */
function knownTexts(): KnownTexts {
  const { childIds, districts, all } = people;
  const communes = districts.slice(0, 4).flatMap((district) => people.communesOf(district));
  return {
    any: [...ODD, '94', '94-unknown', ...districts.slice(0, 2), ...every(20, all), ...every(20, childIds)],
    childId: watched,
    unit: [...communes, home, '94'],
    name: all,
    number: all,
  };
}

const ODD = [
  '',
  ' ',
  '0',
  '-1',
  '__proto__',
  '../..',
  '%00',
  "' OR 1=1",
  'constructor',
  '2023-06-30',
  '2023-02-30',
];

const every = <T>(count: number, list: readonly T[]): T[] =>
  list.filter((_, at) => at % Math.ceil(list.length / count) === 0);

function questionsFor({ parameters, requestBody }: Operation): Arbitrary<Question> {
  const values = new Values(knownTexts());
  const of = (where: Parameter['in']) => values.record(parameters.filter((one) => one.in === where));
  const [content] = Object.values(requestBody?.content ?? {});
  return fc.record({
    as: callers(),
    path: of('path'),
    query: of('query'),
    body: content === undefined ? fc.constant(undefined) : values.near(content.schema),
    key: fc.stringMatching(/^[a-z0-9]{8,20}$/),
  });
}

/** Sends a question as a client would; a parameter of several values as text, a file as its bytes. */
async function put(
  { method, path, operation }: { method: string; path: string; operation: Operation },
  { as, path: params, query, body, key }: Question,
): Promise<APIGatewayProxyStructuredResultV2> {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const [type = 'application/json'] = Object.keys(operation.requestBody?.content ?? {});
  return api(
    requestOf(method.toUpperCase(), address, {
      ...(as && { as }),
      query: Object.fromEntries(
        Object.entries(query).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)]],
        ),
      ),
      headers: { 'idempotency-key': key, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    }),
  );
}

/** All text of an answer, of a workbook its cells. */
function textOf({ body = '', headers = {}, isBase64Encoded }: APIGatewayProxyStructuredResultV2): string {
  if (!isBase64Encoded) return body;
  const bytes = Buffer.from(body, 'base64');
  if (!String(headers['content-type']).includes('spreadsheet')) return bytes.toString('utf8');
  const { Sheets } = read(bytes);
  return Object.values(Sheets)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join('\n');
}

const findIn = (text: string, texts: readonly string[]): string | undefined =>
  texts.find((one) => text.includes(one));

function checkProblem(result: APIGatewayProxyStructuredResultV2): void {
  expect(result.headers?.['content-type']).toMatch(/^application\/problem\+json/);
  expect(JSON.parse(result.body ?? '')).toMatchObject({
    status: result.statusCode,
    code: expect.stringMatching(/^E\d{4}$/),
    vi: expect.any(String),
    en: expect.any(String),
  });
  expect(findIn(result.body ?? '', people.all), 'a problem tells of somebody').toBeUndefined();
}

/** Without a token; a parameter that is empty or holds a slash leads to another address. */
const REFUSED = [401, 404, 405];

const OPERATIONS = ENDPOINTS.map(({ id, method, path, command }) => ({
  id,
  method: method.toLowerCase(),
  path,
  command,
}));

describe.each(OPERATIONS)('$id, whoever asks and whatever', ({ method, path, command }) => {
  it('answers or refuses, tells nobody of whom they may not see, and never fails', async () => {
    const operation = document.paths[path]?.[method];
    if (operation === undefined) throw new Error(`the document has no ${method} ${path}`);

    await fc.assert(
      fc.asyncProperty(questionsFor(operation), async (question) => {
        const result = await put({ method, path, operation }, question);
        const { statusCode = 0 } = result;

        expect(statusCode).toBeLessThan(500);
        if (statusCode >= 400) checkProblem(result);
        expect(
          findIn(JSON.stringify(result.headers), people.all),
          'a header tells of somebody',
        ).toBeUndefined();
        const isForeign = question.as?.units !== undefined || question.as?.province !== undefined;
        if (isForeign) expect(findIn(textOf(result), foreign), 'tells of somebody elsewhere').toBeUndefined();
        if (command !== undefined && question.as === undefined) expect(REFUSED).toContain(statusCode);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('after all of that', () => {
  it('neither the access log nor what was observed tells of anybody', async () => {
    const log = [];
    for (const subject of ['fuzz-1', 'fuzz-2'])
      for (let cursor: string | undefined, turn = 0; turn === 0 || cursor !== undefined; turn += 1) {
        const page = await context.store.audit.list(
          { province: '94', subject },
          { limit: 500, ...(cursor && { cursor }) },
        );
        log.push(...page.entries);
        cursor = page.cursor;
      }

    expect(log.length).toBeGreaterThan(RUNS);
    expect(findIn(JSON.stringify(log), people.all)).toBeUndefined();
    expect(findIn(observed.join('\n'), people.all)).toBeUndefined();
  });
});
