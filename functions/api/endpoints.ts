import { accessLog } from './endpoints/access-log.ts';
import { coverage } from './endpoints/coverage.ts';
import { documentOf } from './endpoints/document.ts';
import { exportRejects } from './endpoints/export-rejects.ts';
import { health } from './endpoints/health.ts';
import { listCases } from './endpoints/list-cases.ts';
import { listFeeds } from './endpoints/list-feeds.ts';
import { listFindings } from './endpoints/list-findings.ts';
import { listImports } from './endpoints/list-imports.ts';
import { listOffers } from './endpoints/list-offers.ts';
import { listRuns } from './endpoints/list-runs.ts';
import { readCase } from './endpoints/read-case.ts';
import { readImport } from './endpoints/read-import.ts';
import { readRun } from './endpoints/read-run.ts';
import { recordFact } from './endpoints/record-fact.ts';
import { releaseFeed } from './endpoints/release-feed.ts';
import { releaseRun } from './endpoints/release-run.ts';
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
  accessLog,
];

/** Every operation of the API, its own description the last. */
export const ENDPOINTS: readonly Endpoint[] = [...OPERATIONS, documentOf(OPERATIONS)];
