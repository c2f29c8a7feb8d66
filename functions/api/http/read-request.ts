import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { LARGEST_FILE, WORKBOOK_TYPES } from './files.ts';
import { Problem, type ProblemCode } from './problem.ts';

/** Larger bodies go to the bucket by a signed address, not through the API. */
const LARGEST_BODY = 256 * 1024;

/** The parts of a request, each as the schema of the endpoint reads it. */
export interface ReadRequest {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** @throws Problem E8400, E8413, E8415, E8416, E8422 naming fields, never values */
export function readRequest(endpoint: Endpoint, event: APIGatewayProxyEventV2): ReadRequest {
  return {
    params: read(endpoint.params, event.pathParameters ?? {}, 'path'),
    query: read(endpoint.query, givenOf(event.queryStringParameters ?? {}), 'query'),
    body: endpoint.method === 'GET' ? undefined : read(endpoint.body, bodyFor(endpoint, event), 'body'),
  };
}

type Part = 'path' | 'query' | 'body';

function read(schema: z.ZodType, value: unknown, part: Part): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const names = result.error.issues.flatMap((issue) => fieldsOf(issue, part));
  const code: ProblemCode = part === 'body' ? 'E8422' : 'E8400';
  throw new Problem(code, { fields: [...new Set(names)].slice(0, 20) });
}

/** How members are named. What is written otherwise may be anything, the name of a person too, and is not repeated. */
const MEMBER = /^[a-z][a-zA-Z_]{0,39}$/;
const KNOWN_STEP = /^([a-z][a-zA-Z\d_]{0,39}|\d{1,3})$/;

/** Names of fields the schema knows or refuses; the part as a whole where it is no field that is wrong. */
function fieldsOf(issue: z.core.$ZodIssue, part: Part): string[] {
  const strange = issue.path.findIndex((step) => !KNOWN_STEP.test(String(step)));
  const at = issue.path.slice(0, strange < 0 ? undefined : strange).map(String);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.filter((key) => MEMBER.test(key)) : [];
  const named = unknown.map((key) => [...at, key].join('.'));
  return named.length > 0 ? named : [at.join('.') || part];
}

/** An empty parameter is one that was not given. */
function givenOf(query: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

function bodyFor({ takes }: Endpoint, event: APIGatewayProxyEventV2): unknown {
  return takes === 'workbook' ? workbookOf(event) : bodyOf(event);
}

function workbookOf({ body, isBase64Encoded, headers }: APIGatewayProxyEventV2): Uint8Array | undefined {
  if (body === undefined || body === '') return undefined;
  const type = (headerOf(headers, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (!WORKBOOK_TYPES.some((one) => one === type)) throw new Problem('E8416');
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'latin1');
  if (bytes.length > LARGEST_FILE) throw new Problem('E8413', { atMost: LARGEST_FILE });
  return bytes;
}

function bodyOf({ body, isBase64Encoded, headers }: APIGatewayProxyEventV2): unknown {
  if (body === undefined || body === '') return undefined;
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  if (Buffer.byteLength(text) > LARGEST_BODY) throw new Problem('E8413', { atMost: LARGEST_BODY });
  if (!/^application\/json\b/i.test(headerOf(headers, 'content-type') ?? '')) throw new Problem('E8415');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('E8422', { fields: ['body'] });
  }
}

/** A header by its name in lower case; API Gateway lowers them, other callers may not. */
export function headerOf(
  headers: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  return headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
