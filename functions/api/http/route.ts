import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type AuditAct, type AuditContext, auditEntry } from '../../../shared/access/audit-entry.ts';
import type { Command } from '../../../shared/access/commands.ts';
import type { Scope } from '../../../shared/access/scope.ts';
import { dayInVietnam } from '../../../shared/time/day-in-vietnam.ts';
import { type Caller, type Endpoint, needsKey, type Reply } from './endpoint.ts';
import { gateOf } from './gate.ts';
import type { Open } from './open.ts';
import { Problem } from './problem.ts';
import { headerOf, readRequest } from './read-request.ts';
import { answered, refused } from './respond.ts';

type Result = APIGatewayProxyStructuredResultV2;

/**
 * The Lambda handler of one endpoint: who asks, what is asked, whether they may, the answer, the access log, in this order.
 * Nothing is answered before its entries in the access log are kept, and nothing at all that was let pass nowhere.
 */
export function routeOf(endpoint: Endpoint, open: Open): (event: APIGatewayProxyEventV2) => Promise<Result> {
  const { command } = endpoint;
  return async (event) => {
    const { requestId } = event.requestContext;
    try {
      const reply =
        command === undefined
          ? await openly(endpoint, { event, open })
          : await guarded(endpoint, { command, event, open });
      return answered(reply, { endpoint, requestId, ifNoneMatch: headerOf(event.headers, 'if-none-match') });
    } catch (error) {
      return refused(error, { requestId, observe: open.observe });
    }
  };
}

interface Request {
  event: APIGatewayProxyEventV2;
  open: Open;
}

async function openly(endpoint: Endpoint, { event, open }: Request): Promise<Reply<unknown>> {
  const request = readRequest(endpoint, event);
  const caller = { ...NOBODY, requestId: event.requestContext.requestId, ...momentOf(open) };
  return endpoint.handle({ ...request, caller }, await open.api());
}

async function guarded(
  endpoint: Endpoint,
  { command, event, open }: Request & { command: Command },
): Promise<Reply<unknown>> {
  const scope = open.scopeOf(event);
  const request = readRequest(endpoint, event);
  const api = await open.api(scope.province);
  const gate = gateOf(scope, command, api.units);
  const asking = { scope, requestId: event.requestContext.requestId, ...momentOf(open) };
  const keep = keeperOf(asking, open);
  const caller: Caller = { ...asking, ...gate, record: (act) => keep([act]) };
  let isKept = false;
  const answer = async (): Promise<Reply<unknown>> => {
    const reply = await endpoint.handle({ ...request, caller }, api);
    if (!gate.wasPassed()) throw new Error(`${endpoint.id} asked nobody whether it may answer`);
    isKept = true;
    await keep([...gate.remembered(), ...(reply.audit ?? [])]);
    return reply;
  };
  try {
    return needsKey(endpoint) ? await once(answer, { endpoint, event, caller, open }) : await answer();
  } catch (error) {
    if (!isKept) await keep(gate.remembered());
    throw error;
  }
}

function momentOf(open: Open): Pick<Caller, 'at' | 'today'> {
  const at = open.now();
  return { at, today: dayInVietnam(new Date(at)) };
}

const KEY = /^[!-~]{8,100}$/;

/**
 * A write asked for again under its key is answered as it was the first time, as long as the caller's role and units are
 * the same. @throws Problem E8410, E8423, E8428
 */
async function once(
  answer: () => Promise<Reply<unknown>>,
  { endpoint, event, caller, open }: Request & { endpoint: Endpoint; caller: Caller },
): Promise<Reply<unknown>> {
  const given = headerOf(event.headers, 'idempotency-key') ?? '';
  if (!KEY.test(given)) throw new Problem('E8428');
  const { pathParameters, queryStringParameters, body } = event;
  const { subject, role, province, units } = caller.scope;
  const outcome = await open.once({
    key: [endpoint.id, subject, role, province, ...units, given].join(' '),
    asked: { path: pathParameters ?? {}, query: queryStringParameters ?? {}, body: body ?? '' },
    run: async () => keepable(endpoint, await answer()),
  });
  if (outcome === 'busy') throw new Problem('E8410');
  if (outcome === 'other') throw new Problem('E8423');
  return outcome.result as Reply<unknown>;
}

/** What is kept to be answered again: no more than goes out. */
function keepable({ answer }: Endpoint, { body, etag }: Reply<unknown>): Reply<unknown> {
  return { body: answer.parse(body), ...(etag !== undefined && { etag }) };
}

/** Writes what was done in one request to the access log. */
function keeperOf({ scope, requestId, at }: Pick<Caller, 'scope' | 'requestId' | 'at'>, open: Open) {
  const context: AuditContext = {
    province: scope.province,
    unit: unitOf(scope),
    who: { subject: scope.subject, role: scope.role },
    at,
    requestId,
  };
  return async (acts: readonly AuditAct[]): Promise<void> => {
    for (const [at, act] of acts.entries()) await open.keep(auditEntry(context, act, at + 1));
  };
}

/** Where somebody asks from: their own commune or district where they have one only. */
function unitOf({ province, units }: Scope) {
  const [unit, ...others] = units;
  return unit === undefined || others.length > 0 ? province : unit;
}

const NOBODY: Omit<Caller, 'requestId' | 'at' | 'today'> = {
  scope: { subject: '-', role: 'auditor', province: '', units: [] },
  permit: () => {
    throw new Problem('E8401');
  },
  mayAt: () => false,
  remember: () => undefined,
  record: async () => undefined,
};
