import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { StoreError } from '../../../shared/store/errors.ts';
import { CodedError } from '../../errors.ts';
import type { Endpoint, Reply } from './endpoint.ts';
import { type FileAnswer, headersOf } from './files.ts';
import type { Open } from './open.ts';
import { Problem, type ProblemDocument, problemOf, RefusedAs } from './problem.ts';
import { problemHeaders } from './problem-headers.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** Answers are about children: no cache may keep them, and no page may embed them. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

interface Answering {
  endpoint: Endpoint;
  requestId: string;
  ifNoneMatch: string | undefined;
}

/** The answer as its schema lets it out: a member the schema does not know stays inside. */
export function answered(reply: Reply<unknown>, { endpoint, requestId, ifNoneMatch }: Answering): Result {
  const { etag } = reply;
  const headers = { ...HEADERS, 'x-request-id': requestId, ...(etag !== undefined && { etag: `"${etag}"` }) };
  if (etag !== undefined && isSame(etag, ifNoneMatch)) return { statusCode: 304, headers };
  if (endpoint.answers !== undefined) return fileAnswered(endpoint, { file: reply.file, headers });
  const body = JSON.stringify(endpoint.answer.parse(reply.body));
  return { statusCode: endpoint.status ?? 200, headers: { ...headers, 'content-type': JSON_TYPE }, body };
}

/** Files leave a function as base64; what stands before it makes bytes of them again. */
function fileAnswered(
  { id, answers = [] }: Endpoint,
  { file, headers }: { file: FileAnswer | undefined; headers: Record<string, string> },
): Result {
  if (file === undefined || !answers.includes(file.kind)) throw new Error(`${id} made no file of its kinds`);
  return {
    statusCode: 200,
    headers: { ...headers, ...headersOf(file) },
    body: Buffer.from(file.bytes).toString('base64'),
    isBase64Encoded: true,
  };
}

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

function isSame(etag: string, ifNoneMatch = ''): boolean {
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${etag}"`);
}

/** Every refusal and failure as a problem document; what nobody foresaw says nothing of itself. */
export function refused(
  error: unknown,
  { requestId, observe }: { requestId: string; observe: Open['observe'] },
): Result {
  const document = documentOf(error);
  if (document === undefined) observe(error, requestId);
  const problem = document ?? new Problem('E8500').document;
  return {
    statusCode: problem.status,
    headers: {
      ...HEADERS,
      ...problemHeaders(problem),
      'x-request-id': requestId,
      'content-type': PROBLEM_TYPE,
    },
    body: JSON.stringify({ ...problem, instance: `/requests/${requestId}` }),
  };
}

/** No run was published yet, or none of that day; no such unit, child, card: what is asked for is not there. */
const NOT_FOUND: ReadonlySet<string> = new Set(['E9003', 'E9004', 'E9005', 'E9006', 'E9013']);
/** What was sent is wrong, or cannot be served now; other refusals of functions are conflicts with what stands. */
const STATUSES: Readonly<Record<string, number>> = {
  E9009: 422,
  E9022: 503,
  E9024: 422,
  E9026: 422,
  E9028: 422,
  E9029: 422,
};

function documentOf(error: unknown): ProblemDocument | undefined {
  if (error instanceof RefusedAs) return error.document;
  if (error instanceof CodedError)
    return problemOf(NOT_FOUND.has(error.code) ? 404 : (STATUSES[error.code] ?? 409), error);
  if (error instanceof StoreError) return problemOf(503, error);
  return undefined;
}
