import type { ApiHandler } from '../../../../functions/api/handler.ts';
import { type Claims, requestOf } from './requests.ts';

export const OFFICER: Claims = { role: 'province_officer' };

export function staffOf(unit: string, subject = `staff-${unit}`): Claims {
  return { role: 'commune_staff', units: [unit], subject };
}

let keys = 0;

/** Asks an operation that answers JSON; every write has a key of its own. */
export async function ask(
  api: ApiHandler,
  method: string,
  path: string,
  { as, body, query }: { as: Claims; body?: unknown; query?: Record<string, string> },
) {
  const headers = { 'idempotency-key': `asked-${++keys}` };
  const result = await api(requestOf(method, path, { as, body, headers, ...(query && { query }) }));
  return { status: result.statusCode, body: JSON.parse(result.body ?? '{}'), headers: result.headers };
}
