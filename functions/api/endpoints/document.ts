import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { openApiOf } from '../http/openapi.ts';
import { NoBody, Nothing } from './schemas.ts';

/** The description of the API, made of the same operations that answer. */
export function documentOf(operations: readonly Endpoint[]): Endpoint {
  const own: Endpoint = endpoint({
    id: 'openapi',
    method: 'GET',
    path: '/v1/openapi.json',
    summary: { vi: 'Mô tả API (OpenAPI 3.1)', en: 'The description of the API (OpenAPI 3.1)' },
    params: Nothing,
    query: Nothing,
    body: NoBody,
    answer: z.looseObject({ openapi: z.string() }),
    handle: async (_asked, { portal, issuer = `${portal}/oidc` }) => {
      const openIdConnectUrl = `${issuer}/.well-known/openid-configuration`;
      return { body: { openapi: '3.1.0', ...openApiOf([...operations, own], { openIdConnectUrl }) } };
    },
  });
  return own;
}
