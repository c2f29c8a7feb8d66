import { expect, test } from 'vitest';
import { ENDPOINTS } from '../../../functions/api/endpoints.ts';
import { ADDRESSES } from '../../../web/api/operations.ts';

test('the portal knows every operation of the API by its method and address', () => {
  const known = Object.fromEntries(ENDPOINTS.map(({ id, method, path }) => [id, `${method} ${path}`]));
  const { openapi: _, ...told } = known;

  expect(ADDRESSES).toEqual(told);
});
