import type { z } from 'zod';
import type { OperationId, Operations } from './operations.ts';

/** What an operation answers. */
export type AnswerOf<Id extends OperationId> = z.output<Operations[Id]['answer']>;

type Part<Id extends OperationId, Name extends 'params' | 'query' | 'body'> = z.input<Operations[Id][Name]>;

/** What an operation is asked with: the parts of its address, its query and its body, each only where it has one. */
export interface AskedOf<Id extends OperationId> {
  params?: Part<Id, 'params'>;
  query?: Part<Id, 'query'>;
  body?: Part<Id, 'body'>;
}

/** One item of a list that an operation answers: `LineOf<'listCases', 'lines'>`. */
export type LineOf<
  Id extends OperationId,
  Member extends keyof AnswerOf<Id>,
> = AnswerOf<Id>[Member] extends readonly (infer Line)[] ? Line : never;
