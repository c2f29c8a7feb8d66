import { accessLog } from './endpoints/access-log.ts';
import { coverage } from './endpoints/coverage.ts';
import { documentOf } from './endpoints/document.ts';
import { exportCoverage } from './endpoints/export-coverage.ts';
import { exportD03 } from './endpoints/export-d03.ts';
import { exportList } from './endpoints/export-list.ts';
import { exportTk1 } from './endpoints/export-tk1.ts';
import { exportVisits } from './endpoints/export-visits.ts';
import { health } from './endpoints/health.ts';
import { listCases } from './endpoints/list-cases.ts';
import { listOffers } from './endpoints/list-offers.ts';
import { printTk1 } from './endpoints/print-tk1.ts';
import { readCase } from './endpoints/read-case.ts';
import { recordFact } from './endpoints/record-fact.ts';
import { returnList } from './endpoints/return-list.ts';
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
  accessLog,
  exportCoverage,
  exportD03,
  exportTk1,
  printTk1,
  exportVisits,
  exportList,
  returnList,
];

/** Every operation of the API, its own description the last. */
export const ENDPOINTS: readonly Endpoint[] = [...OPERATIONS, documentOf(OPERATIONS)];
