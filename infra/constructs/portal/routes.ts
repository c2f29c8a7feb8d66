import { ENDPOINTS } from '../../../functions/api/endpoints.ts';

export interface Route {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'ANY';
  path: string;
  /** Needs no token. */
  isOpen: boolean;
}

/**
 * The routes of the HTTP API: the operations, HEAD wherever GET is, and what is no operation at all, so that it is answered by
 * the same problem documents as everything else.
 */
export const ROUTES: readonly Route[] = [
  ...ENDPOINTS.flatMap(({ method, path, command }): Route[] => {
    const route = { path, isOpen: command === undefined };
    return method === 'GET'
      ? [
          { method, ...route },
          { method: 'HEAD', ...route },
        ]
      : [{ method, ...route }];
  }),
  { method: 'ANY', path: '/v1/{proxy+}', isOpen: true },
];
