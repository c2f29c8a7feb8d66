import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ApiHandler } from '../../functions/api/handler.ts';
import { Problem, type ProblemCode } from '../../functions/api/http/problem.ts';
import { refused } from '../../functions/api/http/respond.ts';
import { type TokenRules, type VerifiedJwt, verifyToken } from '../../functions/api/http/verify-token.ts';
import { eventOf } from './event.ts';
import { connectionAfter, readBody, readOn } from './read-body.ts';

export interface GatewayOptions {
  api: ApiHandler;
  /** What its authoriser asks of a token. */
  tokens: TokenRules;
  /** Whether anybody may ask for this, as a route without an authoriser. */
  isOpen(method: string, path: string): boolean;
  now(): Date;
  limit?: Limit;
  /** Told of what nobody foresaw, with the id the caller was given. */
  observe(error: unknown, requestId: string): void;
}

/** Requests one account, or one address without a token, may make in a number of seconds. */
export interface Limit {
  requests: number;
  seconds: number;
}

const USUAL_LIMIT: Limit = { requests: 300, seconds: 10 };

/** What stands before the function on AWS: body size, token, rate, and the request in the form of an HTTP API. */
export function gatewayOf(options: GatewayOptions): RequestListener {
  const { requests, seconds } = options.limit ?? USUAL_LIMIT;
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return (request, response) => {
    const requestId = randomUUID();
    answer(request, { ...options, limiter, requestId }).then(
      (result) => send(request, response, result),
      async (error: unknown) => {
        await readOn(request);
        send(request, response, refused(error, { requestId, observe: options.observe }));
      },
    );
  };
}

interface Gateway extends GatewayOptions {
  limiter: RateLimiterMemory;
  requestId: string;
}

async function answer(
  request: IncomingMessage,
  gateway: Gateway,
): Promise<APIGatewayProxyStructuredResultV2> {
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
  if (url === null) throw new Problem('E8400', { fields: ['url'] });
  const address = String(request.socket.remoteAddress);
  const isSigned = request.headers.authorization !== undefined;
  if (!isSigned) await admit(gateway.limiter, address);
  const jwt = await jwtOf(request, { url, gateway }).catch(async (error: unknown) => {
    if (isSigned) await admit(gateway.limiter, address);
    throw error;
  });
  if (jwt !== undefined) await admit(gateway.limiter, `account ${jwt.claims.sub}`);
  const body = await readBody(request);
  return gateway.api(eventOf(request, { url, body, jwt, requestId: gateway.requestId }));
}

/** @throws Problem E8401, E8403 */
async function jwtOf(
  request: IncomingMessage,
  { url, gateway }: { url: URL; gateway: Gateway },
): Promise<VerifiedJwt | undefined> {
  if (gateway.isOpen(request.method ?? 'GET', url.pathname)) return undefined;
  const check = await verifyToken(gateway.tokens, request.headers.authorization, gateway.now());
  if ('jwt' in check) return check.jwt;
  const code: ProblemCode = check.refused === 'scope' ? 'E8403' : 'E8401';
  throw new Problem(code, { reason: check.refused });
}

/** @throws Problem E8429 */
async function admit(limiter: RateLimiterMemory, who: string): Promise<void> {
  await limiter.consume(who).catch((cause: unknown) => {
    throw new Problem('E8429', { retryAfter: secondsUntil(cause) }, { cause });
  });
}

/** Whole seconds, one at least. */
function secondsUntil(refusal: unknown): number {
  return refusal instanceof RateLimiterRes ? Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) : 1;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { statusCode = 200, headers = {}, body, isBase64Encoded }: APIGatewayProxyStructuredResultV2,
): void {
  const head = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  response.writeHead(statusCode, { ...Object.fromEntries(head), ...connectionAfter(request) });
  const content = isBase64Encoded ? Buffer.from(body ?? '', 'base64') : body;
  response.end(request.method === 'HEAD' ? undefined : content);
}
