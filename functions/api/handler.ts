import middy from '@middy/core';
import httpRouterHandler from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { FunctionContext } from '../context.ts';
import { ENDPOINTS } from './endpoints.ts';
import { compressed } from './http/compressed.ts';
import { fits, methodFor } from './http/match.ts';
import { openOf } from './http/opening.ts';
import { Problem } from './http/problem.ts';
import { refused } from './http/respond.ts';
import { routeOf } from './http/route.ts';

type Result = APIGatewayProxyStructuredResultV2;

export type ApiHandler = (event: APIGatewayProxyEventV2) => Promise<Result>;

/** `api`: every operation of `/v1`, behind an HTTP API whose authoriser has verified the token. */
export function apiHandler(context: FunctionContext): ApiHandler {
  const open = openOf(context);
  const routes = ENDPOINTS.map((endpoint) => ({
    method: endpoint.method,
    path: endpoint.path,
    handler: routeOf(endpoint, open),
  }));
  const router = httpRouterHandler<APIGatewayProxyEventV2, Result>({
    routes,
    notFoundResponse: ({ path }) => {
      const allow = routes.filter((route) => fits(route.path, path)).flatMap(methodsOf);
      throw allow.length === 0 ? new Problem('E8404') : new Problem('E8405', { allow: [...new Set(allow)] });
    },
  });
  // Typed as a handler of its own, but it is a plain function (7.9.2 says so itself).
  const handler = middy<APIGatewayProxyEventV2, Result>(router as unknown as ApiHandler);
  return async (event) => {
    const { http, requestId } = event.requestContext;
    const method = methodFor(http.method);
    const asked = { ...event, requestContext: { ...event.requestContext, http: { ...http, method } } };
    const result = await handler(asked, {} as never).catch((error: unknown) =>
      refused(error, { requestId, observe: open.observe }),
    );
    const small = await compressed(event, result);
    return method === http.method ? small : bodiless(small);
  };
}

const methodsOf = ({ method }: { method: string }): string[] =>
  method === 'GET' ? ['GET', 'HEAD'] : [method];

const bodiless = ({ body: _, isBase64Encoded: __, ...head }: Result): Result => head;
