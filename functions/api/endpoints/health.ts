import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { NoBody, Nothing } from './schemas.ts';

/** Whether the API answers at all; says nothing of anybody and needs no sign-in. */
export const health = endpoint({
  id: 'health',
  method: 'GET',
  path: '/v1/health',
  summary: { vi: 'Hệ thống có trả lời không', en: 'Whether the system answers' },
  params: Nothing,
  query: Nothing,
  body: NoBody,
  answer: z.object({ status: z.literal('ok') }),
  handle: async () => ({ body: { status: 'ok' as const } }),
});
