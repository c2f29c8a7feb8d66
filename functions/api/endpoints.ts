import { accessLog } from './endpoints/access-log.ts';
import { coverage } from './endpoints/coverage.ts';
import { decideReview } from './endpoints/decide-review.ts';
import { documentOf } from './endpoints/document.ts';
import { health } from './endpoints/health.ts';
import { listCases } from './endpoints/list-cases.ts';
import { listDecisions } from './endpoints/list-decisions.ts';
import { listOffers } from './endpoints/list-offers.ts';
import { listReviews } from './endpoints/list-reviews.ts';
import { readCase } from './endpoints/read-case.ts';
import { readReview } from './endpoints/read-review.ts';
import { recordFact } from './endpoints/record-fact.ts';
import { units } from './endpoints/units.ts';
import type { Endpoint } from './http/endpoint.ts';

const OPERATIONS: readonly Endpoint[] = [
  health,
  coverage,
  units,
  listCases,
  listOffers,
  readCase,
  recordFact,
  listReviews,
  listDecisions,
  readReview,
  decideReview,
  accessLog,
];

/** Every operation of the API, its own description the last. */
export const ENDPOINTS: readonly Endpoint[] = [...OPERATIONS, documentOf(OPERATIONS)];
