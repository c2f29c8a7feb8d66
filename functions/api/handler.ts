import middy from '@middy/core';
import httpRouterHandler from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { FunctionContext } from '../context.ts';
import { ENDPOINTS } from './endpoints.ts';
import { fits } from './http/match.ts';
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
      throw new Problem(routes.some((route) => fits(route.path, path)) ? 'E8405' : 'E8404');
    },
  });
  // Typed as a handler of its own, but it is a plain function (7.9.2 says so itself).
  const handler = middy<APIGatewayProxyEventV2, Result>(router as unknown as ApiHandler);
  return (event) =>
    handler(event, {} as never).catch((error: unknown) =>
      refused(error, { requestId: event.requestContext.requestId, observe: open.observe }),
    );
}
