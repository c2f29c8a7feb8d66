import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { VerifiedJwt } from '../../functions/api/http/verify-token.ts';

export interface Received {
  url: URL;
  body: Buffer;
  /** Of the token, where the route asks for one. */
  jwt?: VerifiedJwt | undefined;
  requestId: string;
}

/** A request of this machine as an HTTP API of API Gateway hands it to its function (payload format 2.0). */
export function eventOf(
  request: IncomingMessage,
  { url, body, jwt, requestId }: Received,
): APIGatewayProxyEventV2 {
  const method = request.method ?? 'GET';
  const headers = headersOf(request);
  const query = Object.fromEntries(joined(url.searchParams));
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(url.search.length > 1 && { queryStringParameters: query }),
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: url.host,
      domainPrefix: url.hostname,
      http: {
        method,
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
      ...(jwt !== undefined && { authorizer: { jwt } }),
    },
  };
  return event;
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(',')]],
    ),
  );
}

/** Parameters given several times, joined by commas as API Gateway joins them. */
function joined(query: URLSearchParams): [string, string][] {
  return [...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]);
}
