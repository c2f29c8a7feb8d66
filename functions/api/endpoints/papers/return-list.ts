import { z } from 'zod';
import type { AuditAct } from '../../../../shared/access/audit-entry.ts';
import { GRANT_OF } from '../../../../shared/access/case-grants.ts';
import { RefusedFile } from '../../../../shared/feeds/refusals.ts';
import type { ListRefusal } from '../../../../shared/follow-up/papers/round-trip/problems.ts';
import {
  planReturnedList,
  type ReturnedList,
  type ReturnOrder,
  returnList as takeBack,
} from '../../../follow-up/return-list.ts';
import { permitAt } from '../../http/asked-unit.ts';
import { type Api, type Caller, endpoint } from '../../http/endpoint.ts';
import { problemOf, RefusedAs } from '../../http/problem.ts';
import { OfUnit } from '../schemas.ts';
import { Overruled, Returned, returnedOf } from './return-schemas.ts';

/**
 * A list of `exportList` that was filled in outside. What would come of it is shown with `dryRun`. A conflict is decided for the file by
 * sending the same file again with the child and the version that was seen: what changed since then is shown again.
 */
export const returnList = endpoint({
  id: 'returnList',
  method: 'POST',
  path: '/v1/units/{unit}/returns',
  command: 'return_list',
  summary: { vi: 'Nộp lại danh sách đã điền', en: 'Send back a list that was filled in' },
  params: OfUnit,
  query: z.strictObject({
    dryRun: z.enum(['true', 'false']).default('false'),
    overruled: Overruled.optional(),
  }),
  takes: 'workbook',
  body: z.instanceof(Uint8Array),
  answer: Returned,
  handle: async ({ params: { unit }, query, body: bytes, caller }, api) => {
    permitAt(caller, unit, api.units);
    const dryRun = query.dryRun === 'true';
    const order = { ...presenceOf(caller, api), unit, bytes, overruled: query.overruled ?? new Map() };
    const returned = await taken(order, dryRun, api);
    if ('vi' in returned) throw refusedList(returned, caller);
    const audit = dryRun ? lookedAt(returned) : actsOf(returned, caller);
    return { body: returnedOf(returned, { unit, dryRun }), audit };
  },
});

function presenceOf({ scope, at }: Caller, { units }: Api) {
  return { scope, now: new Date(at), units };
}

async function taken(
  order: ReturnOrder,
  dryRun: boolean,
  { store, papers: { seal } }: Api,
): Promise<ReturnedList | ListRefusal> {
  try {
    return await (dryRun ? planReturnedList : takeBack)({ store, seal }, order);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const { mend } = error;
    throw new RefusedAs({ ...problemOf(422, error), mend }, { cause: error });
  }
}

/** That somebody brought a list which was not taken is remembered too. */
function refusedList(refusal: ListRefusal, caller: Caller): RefusedAs {
  caller.remember({ kind: 'list_returned', children: [], applied: 0, conflicts: 0 });
  return new RefusedAs(problemOf(422, refusal));
}

function lookedAt({ children }: ReturnedList): AuditAct[] {
  return [{ kind: 'children_listed', command: 'return_list', children }];
}

/**
 * What the access log keeps of a list: the list, and each command of this account that stands in its rows, as of when it was
 * written. A try that was killed left no entry of what it had written; of what has one, by hand or by list, it stays the only one.
 */
function actsOf({ plan, carriedOut, children }: ReturnedList, { scope }: Caller): AuditAct[] {
  const own = plan.recorded.filter(({ recordedBy }) => recordedBy === scope.subject);
  const childOf = new Map(children.map((child) => [child.childId, child]));
  const commands = [...carriedOut, ...own].flatMap(({ childId, command, recordedAt: at }): AuditAct[] => {
    const child = childOf.get(childId);
    const act = { kind: 'case_command', command: GRANT_OF[command.kind], result: 'done', at } as const;
    return child === undefined ? [] : [{ ...act, child }];
  });
  const { length: applied } = carriedOut;
  const { length: conflicts } = plan.conflicts;
  return [{ kind: 'list_returned', children, applied, conflicts }, ...commands];
}
