import { accessLog } from './endpoints/access-log.ts';
import { changeContact, dropContact, listContacts } from './endpoints/contacts.ts';
import { coverage } from './endpoints/coverage.ts';
import { documentOf } from './endpoints/document.ts';
import { forecast } from './endpoints/forecast.ts';
import { health } from './endpoints/health.ts';
import { listCases } from './endpoints/list-cases.ts';
import { listOffers } from './endpoints/list-offers.ts';
import { readCase } from './endpoints/read-case.ts';
import { readChild } from './endpoints/read-child.ts';
import { recordFact } from './endpoints/record-fact.ts';
import { searchChildren } from './endpoints/search-children.ts';
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
  searchChildren,
  readChild,
  forecast,
  listContacts,
  changeContact,
  dropContact,
  accessLog,
];

/** Every operation of the API, its own description the last. */
export const ENDPOINTS: readonly Endpoint[] = [...OPERATIONS, documentOf(OPERATIONS)];
