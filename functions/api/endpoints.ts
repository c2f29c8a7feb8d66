import { accessLog } from './endpoints/access-log/access-log.ts';
import { listCases } from './endpoints/cases/list-cases.ts';
import { listOffers } from './endpoints/cases/list-offers.ts';
import { readCase } from './endpoints/cases/read-case.ts';
import { readFunnel } from './endpoints/cases/read-funnel.ts';
import { recordFact } from './endpoints/cases/record-fact.ts';
import { readChild } from './endpoints/children/read-child.ts';
import { searchChildren } from './endpoints/children/search-children.ts';
import { changeContact, dropContact, listContacts } from './endpoints/contacts/contacts.ts';
import { bridge } from './endpoints/coverage/bridge.ts';
import { coverage } from './endpoints/coverage/coverage.ts';
import { forecast } from './endpoints/coverage/forecast.ts';
import { trend } from './endpoints/coverage/trend.ts';
import { units } from './endpoints/coverage/units.ts';
import { documentOf } from './endpoints/document.ts';
import { health } from './endpoints/health.ts';
import { exportRejects } from './endpoints/imports/export-rejects.ts';
import { listFeeds } from './endpoints/imports/list-feeds.ts';
import { listFindings } from './endpoints/imports/list-findings.ts';
import { listImports } from './endpoints/imports/list-imports.ts';
import { readImport } from './endpoints/imports/read-import.ts';
import { releaseFeed } from './endpoints/imports/release-feed.ts';
import { startImport } from './endpoints/imports/start-import.ts';
import { startUpload } from './endpoints/imports/start-upload.ts';
import { exportCoverage } from './endpoints/papers/export-coverage.ts';
import { exportD03 } from './endpoints/papers/export-d03.ts';
import { exportList } from './endpoints/papers/export-list.ts';
import { exportTk1 } from './endpoints/papers/export-tk1.ts';
import { exportVisits } from './endpoints/papers/export-visits.ts';
import { printTk1 } from './endpoints/papers/print-tk1.ts';
import { returnList } from './endpoints/papers/return-list.ts';
import { decideReview } from './endpoints/reviews/decide-review.ts';
import { listDecisions } from './endpoints/reviews/list-decisions.ts';
import { listReviews } from './endpoints/reviews/list-reviews.ts';
import { readReview } from './endpoints/reviews/read-review.ts';
import { listRuns } from './endpoints/runs/list-runs.ts';
import { readRun } from './endpoints/runs/read-run.ts';
import { releaseRun } from './endpoints/runs/release-run.ts';
import { startRun } from './endpoints/runs/start-run.ts';
import { listUsers } from './endpoints/users/list-users.ts';
import type { Endpoint } from './http/endpoint.ts';

const OPERATIONS: readonly Endpoint[] = [
  health,
  coverage,
  bridge,
  trend,
  units,
  listCases,
  listOffers,
  readCase,
  recordFact,
  readFunnel,
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
  listUsers,
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
