import { z } from 'zod';
import type { Case } from '../../../../shared/follow-up/case.ts';
import { type CaseState, stateOf } from '../../../../shared/follow-up/case-state.ts';
import { historyOf } from '../../../../shared/follow-up/corrections.ts';
import type { Store } from '../../../../shared/store/open-store.ts';
import { isCaseSeenBy } from '../../../children/placed-child.ts';
import { findSheet } from '../../../follow-up/sheets.ts';
import { workLineOf } from '../../../follow-up/work-list.ts';
import { type Caller, endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { unseenChild } from '../../http/problem.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { CaseLine, ChildIdText, entryOf, HistoryEntry } from './case-schemas.ts';

/** One case with its history; also for the commune it was offered to, and for the one that had it when it was closed. */
export const readCase = endpoint({
  id: 'readCase',
  method: 'GET',
  path: '/v1/cases/{childId}',
  command: 'read_case',
  summary: { vi: 'Hồ sơ theo dõi của một trẻ', en: 'The case of one child' },
  params: z.object({ childId: ChildIdText }),
  query: Nothing,
  body: NoBody,
  answer: z.object({ ...CaseLine.shape, history: z.array(HistoryEntry) }),
  handle: async ({ params: { childId }, caller }, { store }) => {
    const { found, state } = await getCase(store, { childId, caller });
    const run = await store.runs.latestPublished(found.province);
    const sheet = await findSheet(store, run, found);
    const line = workLineOf(found, { state, sheet, today: caller.today });
    const body = { ...line, history: historyOf(found.facts).map(entryOf) };
    return {
      body,
      etag: etagOf(body),
      audit: [{ kind: 'child_read', child: { childId, unit: found.unit } }],
    };
  },
});

/**
 * The case of a child, where the caller may read it. A case out of reach is answered like one that is not there, as an id that
 * can be guessed must not tell who exists. @throws Problem E8404
 */
export async function getCase(
  store: Store,
  { childId, caller }: { childId: string; caller: Caller },
): Promise<{ found: Case; state: CaseState }> {
  const found = await store.cases.find(caller.scope.province, childId);
  if (found === undefined) throw unseenChild();
  if (await isCaseSeenBy(store, caller, found)) return { found, state: stateOf(found.facts) };
  const child = { childId, unit: found.unit };
  caller.remember({ kind: 'refused', command: 'read_case', why: 'place', child });
  throw unseenChild();
}
