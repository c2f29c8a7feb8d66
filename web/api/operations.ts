import type { accessLog } from '../../functions/api/endpoints/access-log/access-log.ts';
import type { listCases } from '../../functions/api/endpoints/cases/list-cases.ts';
import type { listOffers } from '../../functions/api/endpoints/cases/list-offers.ts';
import type { readCase } from '../../functions/api/endpoints/cases/read-case.ts';
import type { readFunnel } from '../../functions/api/endpoints/cases/read-funnel.ts';
import type { recordFact } from '../../functions/api/endpoints/cases/record-fact.ts';
import type { readChild } from '../../functions/api/endpoints/children/read-child.ts';
import type { searchChildren } from '../../functions/api/endpoints/children/search-children.ts';
import type {
  changeContact,
  dropContact,
  listContacts,
} from '../../functions/api/endpoints/contacts/contacts.ts';
import type { bridge } from '../../functions/api/endpoints/coverage/bridge.ts';
import type { coverage } from '../../functions/api/endpoints/coverage/coverage.ts';
import type { forecast } from '../../functions/api/endpoints/coverage/forecast.ts';
import type { trend } from '../../functions/api/endpoints/coverage/trend.ts';
import type { units } from '../../functions/api/endpoints/coverage/units.ts';
import type { health } from '../../functions/api/endpoints/health.ts';
import type { exportRejects } from '../../functions/api/endpoints/imports/export-rejects.ts';
import type { listFeeds } from '../../functions/api/endpoints/imports/list-feeds.ts';
import type { listFindings } from '../../functions/api/endpoints/imports/list-findings.ts';
import type { listImports } from '../../functions/api/endpoints/imports/list-imports.ts';
import type { readImport } from '../../functions/api/endpoints/imports/read-import.ts';
import type { releaseFeed } from '../../functions/api/endpoints/imports/release-feed.ts';
import type { startImport } from '../../functions/api/endpoints/imports/start-import.ts';
import type { startUpload } from '../../functions/api/endpoints/imports/start-upload.ts';
import type { exportCoverage } from '../../functions/api/endpoints/papers/export-coverage.ts';
import type { exportD03 } from '../../functions/api/endpoints/papers/export-d03.ts';
import type { exportList } from '../../functions/api/endpoints/papers/export-list.ts';
import type { exportTk1 } from '../../functions/api/endpoints/papers/export-tk1.ts';
import type { exportVisits } from '../../functions/api/endpoints/papers/export-visits.ts';
import type { printTk1 } from '../../functions/api/endpoints/papers/print-tk1.ts';
import type { returnList } from '../../functions/api/endpoints/papers/return-list.ts';
import type { decideReview } from '../../functions/api/endpoints/reviews/decide-review.ts';
import type { listDecisions } from '../../functions/api/endpoints/reviews/list-decisions.ts';
import type { listReviews } from '../../functions/api/endpoints/reviews/list-reviews.ts';
import type { readReview } from '../../functions/api/endpoints/reviews/read-review.ts';
import type { listRuns } from '../../functions/api/endpoints/runs/list-runs.ts';
import type { readRun } from '../../functions/api/endpoints/runs/read-run.ts';
import type { releaseRun } from '../../functions/api/endpoints/runs/release-run.ts';
import type { startRun } from '../../functions/api/endpoints/runs/start-run.ts';
import type { listUsers } from '../../functions/api/endpoints/users/list-users.ts';

/** What each operation of the API takes and answers, read off the endpoints themselves; nothing of them is in the build. */
export interface Operations {
  readAccessLog: typeof accessLog;
  listCases: typeof listCases;
  listOffers: typeof listOffers;
  readCase: typeof readCase;
  recordFact: typeof recordFact;
  readFunnel: typeof readFunnel;
  readChild: typeof readChild;
  searchChildren: typeof searchChildren;
  listContacts: typeof listContacts;
  changeContact: typeof changeContact;
  dropContact: typeof dropContact;
  readCoverage: typeof coverage;
  readBridge: typeof bridge;
  readTrend: typeof trend;
  readForecast: typeof forecast;
  listUnits: typeof units;
  health: typeof health;
  exportRejects: typeof exportRejects;
  listFeeds: typeof listFeeds;
  listFindings: typeof listFindings;
  listImports: typeof listImports;
  readImport: typeof readImport;
  releaseFeed: typeof releaseFeed;
  startImport: typeof startImport;
  startUpload: typeof startUpload;
  exportCoverage: typeof exportCoverage;
  exportD03: typeof exportD03;
  exportList: typeof exportList;
  exportTk1: typeof exportTk1;
  exportVisits: typeof exportVisits;
  printTk1: typeof printTk1;
  returnList: typeof returnList;
  decideReview: typeof decideReview;
  listDecisions: typeof listDecisions;
  listReviews: typeof listReviews;
  readReview: typeof readReview;
  listRuns: typeof listRuns;
  readRun: typeof readRun;
  releaseRun: typeof releaseRun;
  startRun: typeof startRun;
  listUsers: typeof listUsers;
}

export type OperationId = keyof Operations;

/** Method and address of each operation; a test holds them against the router of the API. */
export const ADDRESSES: Readonly<Record<OperationId, string>> = {
  readAccessLog: 'GET /v1/access-log',
  listCases: 'GET /v1/units/{unit}/cases',
  listOffers: 'GET /v1/units/{unit}/offers',
  readCase: 'GET /v1/cases/{childId}',
  recordFact: 'POST /v1/cases/{childId}/facts',
  readFunnel: 'GET /v1/follow-up',
  readChild: 'GET /v1/children/{childId}',
  searchChildren: 'POST /v1/children/search',
  listContacts: 'GET /v1/contacts',
  changeContact: 'PUT /v1/contacts/{unit}',
  dropContact: 'DELETE /v1/contacts/{unit}',
  readCoverage: 'GET /v1/coverage',
  readBridge: 'GET /v1/coverage/bridge',
  readTrend: 'GET /v1/coverage/trend',
  readForecast: 'GET /v1/forecast',
  listUnits: 'GET /v1/units',
  health: 'GET /v1/health',
  exportRejects: 'GET /v1/imports/{importId}/rejects',
  listFeeds: 'GET /v1/feeds',
  listFindings: 'GET /v1/imports/{importId}/findings',
  listImports: 'GET /v1/imports',
  readImport: 'GET /v1/imports/{importId}',
  releaseFeed: 'POST /v1/imports/{importId}/release',
  startImport: 'POST /v1/imports',
  startUpload: 'POST /v1/uploads',
  exportCoverage: 'GET /v1/coverage/report',
  exportD03: 'GET /v1/units/{unit}/papers/d03',
  exportList: 'GET /v1/units/{unit}/papers/list',
  exportTk1: 'GET /v1/units/{unit}/papers/tk1',
  exportVisits: 'GET /v1/units/{unit}/papers/visits',
  printTk1: 'GET /v1/children/{childId}/tk1',
  returnList: 'POST /v1/units/{unit}/returns',
  decideReview: 'POST /v1/reviews/{childId}/decisions',
  listDecisions: 'GET /v1/reviews/decisions',
  listReviews: 'GET /v1/reviews',
  readReview: 'GET /v1/reviews/{childId}',
  listRuns: 'GET /v1/runs',
  readRun: 'GET /v1/runs/{runId}',
  releaseRun: 'POST /v1/runs/{runId}/release',
  startRun: 'POST /v1/runs',
  listUsers: 'GET /v1/users',
};
