import { accessLog } from './endpoints/access-log.ts';
import { changeContact, dropContact, listContacts } from './endpoints/contacts.ts';
import { coverage } from './endpoints/coverage.ts';
import { decideReview } from './endpoints/decide-review.ts';
import { documentOf } from './endpoints/document.ts';
import { exportCoverage } from './endpoints/export-coverage.ts';
import { exportD03 } from './endpoints/export-d03.ts';
import { exportList } from './endpoints/export-list.ts';
import { exportRejects } from './endpoints/export-rejects.ts';
import { exportTk1 } from './endpoints/export-tk1.ts';
import { exportVisits } from './endpoints/export-visits.ts';
import { forecast } from './endpoints/forecast.ts';
import { health } from './endpoints/health.ts';
import { listCases } from './endpoints/list-cases.ts';
import { listDecisions } from './endpoints/list-decisions.ts';
import { listFeeds } from './endpoints/list-feeds.ts';
import { listFindings } from './endpoints/list-findings.ts';
import { listImports } from './endpoints/list-imports.ts';
import { listOffers } from './endpoints/list-offers.ts';
import { listReviews } from './endpoints/list-reviews.ts';
import { listRuns } from './endpoints/list-runs.ts';
import { printTk1 } from './endpoints/print-tk1.ts';
import { readCase } from './endpoints/read-case.ts';
import { readChild } from './endpoints/read-child.ts';
import { readImport } from './endpoints/read-import.ts';
import { readReview } from './endpoints/read-review.ts';
import { readRun } from './endpoints/read-run.ts';
import { recordFact } from './endpoints/record-fact.ts';
import { releaseFeed } from './endpoints/release-feed.ts';
import { releaseRun } from './endpoints/release-run.ts';
import { returnList } from './endpoints/return-list.ts';
import { searchChildren } from './endpoints/search-children.ts';
import { startImport } from './endpoints/start-import.ts';
import { startRun } from './endpoints/start-run.ts';
import { startUpload } from './endpoints/start-upload.ts';
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
  startUpload,
  startImport,
  listImports,
  readImport,
  listFindings,
  exportRejects,
  releaseFeed,
  listFeeds,
  startRun,
  listRuns,
  readRun,
  releaseRun,
  searchChildren,
  readChild,
  forecast,
  listContacts,
  changeContact,
  dropContact,
  listReviews,
  listDecisions,
  readReview,
  decideReview,
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
