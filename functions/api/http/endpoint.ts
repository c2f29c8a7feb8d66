import type { z } from 'zod';
import type { AuditAct } from '../../../shared/access/audit-entry.ts';
import type { Command } from '../../../shared/access/commands.ts';
import type { Scope } from '../../../shared/access/scope.ts';
import type { Instant } from '../../../shared/follow-up/run-stamp.ts';
import type { IsoDate } from '../../../shared/time/calendar.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { UnitIndex } from '../../../shared/units/unit-index.ts';
import type { FunctionContext } from '../../context.ts';
import type { FileAnswer, FileKind } from './files.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A text in both languages. */
export interface Words {
  vi: string;
  en: string;
}

/** Who asks, and where they may. */
export interface Caller {
  scope: Scope;
  requestId: string;
  /** When the request came, and the day that was in Vietnam: one for all a request does. */
  at: Instant;
  today: IsoDate;
  /**
   * Lets pass who may do the command of the endpoint at a unit, or in the province as a whole without one. Every answer
   * needs at least one: a request that was let pass nowhere is refused. @throws Problem E8403, E8404
   */
  permit(unit?: UnitCode): void;
  /** Whether `permit` would let pass; counts as having been let pass where it would. */
  mayAt(unit: UnitCode): boolean;
  /** Has something kept in the access log, also when the request is refused after it. */
  remember(act: AuditAct): void;
  /** Keeps something in the access log before it is done, so that it can never have been done unrecorded; once a kind and request. */
  record(act: AuditAct): Promise<void>;
}

/** A request as the schemas of its endpoint read it. */
export interface Asked<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  caller: Caller;
}

/** What an endpoint needs beside the request. */
export interface Api extends FunctionContext {
  /** The unit tree of today's book. */
  units: UnitIndex;
}

/** What an endpoint answers. */
export interface Reply<Answer> {
  body: Answer;
  /** What goes out instead of the body, where the endpoint `answers` files. */
  file?: FileAnswer;
  /** Names the state of what is shown; the same name, the same bytes. */
  etag?: string;
  /** What is to be remembered of it; written before anything is answered. */
  audit?: readonly AuditAct[];
}

/**
 * One operation of the API. Router and OpenAPI document are made of the same list of these. A path parameter is named in braces, as API Gateway has it.
 */
export interface EndpointOf<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  /** Unique; the `operationId` of the document. */
  id: string;
  method: Method;
  path: `/v1/${string}`;
  /** Changes nothing though its method is no GET, as what is asked may not stand in an address: needs no key, is kept nowhere. */
  reads?: true;
  /**
   * `safe`: a write that asked for again does no more than the first time, told by what is asked, and whose answer is not to be
   * kept. It needs no key.
   */
  repeats?: 'safe';
  /** What of the access rules it is; none for what anybody may see. */
  command?: Command;
  summary: Words;
  /** Of a good answer; 200 unless told. */
  status?: 201 | 202;
  /** The kinds of file it answers with; a JSON document where nothing is said. Reading endpoints only. */
  answers?: readonly FileKind[];
  /** Whether its body is a workbook of up to four megabytes; a JSON document where nothing is said. */
  takes?: 'workbook';
  params: Params;
  query: Query;
  body: Body;
  answer: Answer;
  handle(
    asked: Asked<z.infer<Params>, z.infer<Query>, z.infer<Body>>,
    api: Api,
  ): Promise<Reply<z.input<Answer>>>;
}

/** Whether an operation changes nothing, so that asking again is simply asking again. */
export function isReading({ method, reads }: Pick<Endpoint, 'method' | 'reads'>): boolean {
  return method === 'GET' || reads === true;
}

/** Whether asking again needs a key, so that it is done once. */
export function needsKey(endpoint: Pick<Endpoint, 'method' | 'reads' | 'repeats'>): boolean {
  return !isReading(endpoint) && endpoint.repeats !== 'safe';
}

export type Endpoint = EndpointOf<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Describes one operation, its handler typed by its schemas; the portal reads them off its type. */
export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(one: EndpointOf<Params, Query, Body, Answer>): EndpointOf<Params, Query, Body, Answer> {
  return one;
}
