import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Role } from '../../../../shared/access/roles.ts';

export interface Claims {
  role: Role;
  province?: string;
  units?: readonly string[];
  subject?: string;
}

interface Asking {
  as?: Claims;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

let requests = 0;

/** A request as an HTTP API hands it on after its authoriser has verified the token. */
export function requestOf(method: string, path: string, { as, query, body, headers }: Asking = {}) {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(query && { queryStringParameters: query }),
    ...(text !== undefined && { body: text }),
    isBase64Encoded: false,
    requestContext: {
      requestId: `request-${++requests}`,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      ...(as && { authorizer: { jwt: { claims: claimsOf(as), scopes: null } } }),
    },
  } as unknown as APIGatewayProxyEventV2;
}

function claimsOf({ role, province = '94', units = [], subject = `test-${role}` }: Claims) {
  return { sub: subject, 'custom:role': role, 'custom:province': province, 'custom:units': units.join(' ') };
}
