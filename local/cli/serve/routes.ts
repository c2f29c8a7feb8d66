import { z } from 'zod';
import { readCoverage } from '../../../functions/api/coverage.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import { failureOf } from '../errors.ts';
import { type Answer, problem } from './problem.ts';

const CoverageQuery = z.strictObject({
  province: z
    .string()
    .regex(/^\d{2}$/)
    .default('94'),
  unit: z
    .string()
    .regex(/^(\d{2}|\d{3}|\d{5}|\d{2}-unknown)$/)
    .optional(),
  asOf: z.iso.date().optional(),
  by: z.enum(['unit', 'age', 'sex', 'ethnicity', 'household']).optional(),
});

type Route = (store: Store, query: Record<string, string>) => Promise<Answer>;

const ROUTES: Readonly<Record<string, Route>> = {
  '/v1/health': async () => ({ status: 200, body: { status: 'ok' } }),
  '/v1/coverage': async (store, query) => {
    const asked = CoverageQuery.safeParse(query);
    if (!asked.success) return badQuery(asked.error);
    return { status: 200, body: await readCoverage(store, asked.data) };
  },
};

export const PATHS = Object.keys(ROUTES);

/** Answers one request; every refusal is a problem document (RFC 9457). Never throws. */
export async function answer(store: Store, method: string, url: URL): Promise<Answer> {
  const route = Object.hasOwn(ROUTES, url.pathname) ? ROUTES[url.pathname] : undefined;
  if (route === undefined)
    return problem(404, { code: 'E8404', vi: 'không có địa chỉ này', en: 'no such address' });
  if (method !== 'GET' && method !== 'HEAD')
    return problem(405, { code: 'E8405', vi: 'chỉ nhận GET', en: 'only GET is answered here' });
  try {
    return await route(store, queryOf(url));
  } catch (thrown) {
    const { sentence = UNKNOWN } = failureOf(thrown);
    return problem(NOT_FOUND.has(sentence.code) ? 404 : 500, sentence);
  }
}

/** An empty parameter is one that was not given. */
const queryOf = (url: URL): Record<string, string> =>
  Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''));

/** No run was published yet; no such unit (functions/errors.ts). */
const NOT_FOUND: ReadonlySet<string> = new Set(['E9003', 'E9004']);

const UNKNOWN = { code: 'E8070', vi: 'lỗi ngoài dự kiến', en: 'unexpected error' };

function badQuery(error: z.ZodError): Answer {
  const names = [...new Set(error.issues.flatMap(namesOf))].join(', ');
  return problem(400, {
    code: 'E8400',
    vi: `tham số không hợp lệ: ${names}`,
    en: `invalid parameter: ${names}`,
  });
}

const namesOf = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String);
