import { z } from 'zod';
import { ENDPOINTS } from '../../functions/api/endpoints.ts';
import { type Endpoint, isReading } from '../../functions/api/http/endpoint.ts';
import { budgetOf } from './budgets.ts';
import type { Question } from './question.ts';
import type { Samples } from './samples.ts';

/** An operation to measure. */
export interface Operation {
  id: string;
  path: string;
  /** What 95 of 100 answers may take, in milliseconds; absent where nothing was promised. */
  budget?: number;
  /** To be asked one after the other: other units and children each time. */
  questions: readonly Question[];
}

/** Lines of a page, as the budget has it. */
const PAGE = 50;

/** What is asked beside the address: by unit also where the schema does not insist, and why a paper is needed. */
const ASKED: Readonly<Record<string, string>> = {
  readCoverage: 'unit={unit}',
  readForecast: 'unit={unit}',
  readFunnel: 'unit={unit}',
  readAccessLog: 'unit={unit}',
};

/** Every operation that reads and that the samples can fill in; the rest is named in `left`. */
export function operationsFor(samples: Samples): { operations: Operation[]; left: string[] } {
  const reading = ENDPOINTS.filter((endpoint) => isReading(endpoint) && endpoint.command !== undefined);
  const operations = reading.flatMap((endpoint) => operationOf(endpoint, samples) ?? []);
  const known = new Set(operations.map(({ id }) => id));
  return { operations, left: reading.map(({ id }) => id).filter((id) => !known.has(id)) };
}

function operationOf(endpoint: Endpoint, samples: Samples): Operation | undefined {
  const { id, path } = endpoint;
  const { properties = {} } = z.toJSONSchema(endpoint.query, { io: 'input' });
  const hasPages = 'limit' in properties;
  const query = [
    ...(hasPages ? [`limit=${PAGE}`] : []),
    ...('reason' in properties ? ['reason=inspection'] : []),
    ...(ASKED[id] === undefined ? [] : [ASKED[id]]),
  ].join('&');
  const questions = filled(query === '' ? path : `${path}?${query}`, endpoint, samples);
  if (questions.length === 0) return undefined;
  const budget = budgetOf(endpoint, hasPages);
  return { id, path, questions, ...(budget !== undefined && { budget }) };
}

/** One question a sample; none where a part is of a kind nobody sampled. */
function filled(address: string, { path, method }: Endpoint, samples: Samples): Question[] {
  const { units, children, reviewed, people } = samples;
  if (method === 'POST')
    return people.map(({ name, dateOfBirth }) => ({
      address,
      body: { by: 'name_and_date', name, dateOfBirth },
    }));
  const ids = path.startsWith('/v1/reviews') ? reviewed : children;
  const all = Array.from({ length: Math.max(units.length, ids.length) }, (_, at) =>
    address
      .replace('{unit}', units[at % units.length] ?? '')
      .replace('{childId}', ids[at % ids.length] ?? ''),
  );
  return [...new Set(all)].filter((one) => !one.includes('{')).map((one) => ({ address: one }));
}
