import { z } from 'zod';
import type { Command } from '../../../../shared/access/commands.ts';
import type { Case } from '../../../../shared/follow-up/case.ts';
import { type CaseState, stateOf } from '../../../../shared/follow-up/case-state.ts';
import { historyOf } from '../../../../shared/follow-up/corrections.ts';
import type { Store } from '../../../../shared/store/open-store.ts';
import { sheetReader, workLineOf } from '../../../follow-up/work-list.ts';
import { type Caller, endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { unseenChild } from '../../http/problem.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { CaseLine, ChildIdText, entryOf, HistoryEntry } from './case-schemas.ts';

/** One case with its history; also for the commune it was offered to. */
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
    const sheets = await (await sheetReader(store, found.province))(state.unitInData ?? found.unit);
    const sheet = sheets.find((one) => one.childId === childId);
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
 * The case of a child, where the caller may see it: at its commune, or at the one it was offered to. A case out of reach is
 * answered like one that is not there, as an id that can be guessed must not tell who exists. @throws Problem E8404
 */
export async function getCase(
  store: Pick<Store, 'cases'>,
  { childId, caller, command = 'read_case' }: { childId: string; caller: Caller; command?: Command },
): Promise<{ found: Case; state: CaseState }> {
  const found = await store.cases.find(caller.scope.province, childId);
  const state = stateOf(found?.facts ?? []);
  const places = [found?.unit, state.offeredTo].filter((unit) => unit !== undefined);
  if (found === undefined) throw unseenChild();
  if (!places.some((unit) => caller.mayAt(unit))) {
    const child = { childId, unit: found.unit };
    caller.remember({ kind: 'refused', command, why: 'place', child });
    throw unseenChild();
  }
  return { found, state };
}
