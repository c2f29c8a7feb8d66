import { z } from 'zod';
import { ENDPOINTS } from '../../functions/api/endpoints.ts';
import type { Endpoint } from '../../functions/api/http/endpoint.ts';
import { budgetOf } from './budgets.ts';
import type { Samples } from './samples.ts';

/** An operation to measure. */
export interface Operation {
  id: string;
  path: string;
  /** What 95 of 100 answers may take, in milliseconds; absent where nothing was promised. */
  budget?: number;
  /** Addresses to ask one after the other: other units and children each time. */
  addresses: readonly string[];
}

/** Lines of a page, as the budget has it. */
const PAGE = 50;

/** Of what is asked by unit, also where the schema does not insist. */
const BY_UNIT: ReadonlySet<string> = new Set(['readCoverage', 'readAccessLog']);

/** Every operation that reads and that the samples can fill in; the rest is named in `left`. */
export function operationsFor(samples: Samples): { operations: Operation[]; left: string[] } {
  const reading = ENDPOINTS.filter(({ method, command }) => method === 'GET' && command !== undefined);
  const operations = reading.flatMap((endpoint) => operationOf(endpoint, samples) ?? []);
  const known = new Set(operations.map(({ id }) => id));
  return { operations, left: reading.map(({ id }) => id).filter((id) => !known.has(id)) };
}

function operationOf(endpoint: Endpoint, samples: Samples): Operation | undefined {
  const { id, path } = endpoint;
  const { properties = {}, required = [] } = z.toJSONSchema(endpoint.query, { io: 'input' });
  const hasPages = 'limit' in properties;
  const query = [...(hasPages ? [`limit=${PAGE}`] : []), ...(BY_UNIT.has(id) ? ['unit={unit}'] : [])].join(
    '&',
  );
  const addresses = filled(query === '' ? path : `${path}?${query}`, { path, samples });
  if (required.length > 0 || addresses.length === 0) return undefined;
  const budget = budgetOf(endpoint, hasPages);
  return { id, path, addresses, ...(budget !== undefined && { budget }) };
}

/** One address a sample; none where a part is of a kind nobody sampled. */
function filled(address: string, { path, samples }: { path: string; samples: Samples }): string[] {
  const { units, children, reviewed } = samples;
  const ids = path.startsWith('/v1/reviews') ? reviewed : children;
  const most = Math.max(units.length, ids.length);
  const all = Array.from({ length: most }, (_, at) =>
    address
      .replace('{unit}', units[at % units.length] ?? '')
      .replace('{childId}', ids[at % ids.length] ?? ''),
  );
  return [...new Set(all)].filter((one) => !one.includes('{'));
}
