import { RefusedFile } from '../shared/feeds/refusals.ts';
import { StoreError } from '../shared/store/errors.ts';
import type { WorkProblem } from '../shared/store/registry/works.ts';
import { CodedError, FUNCTION_ERRORS } from './errors.ts';

/** A refusal or failure as it goes from function to function, and into the registry: a code and its sentences. */
export type Coded = WorkProblem;

/** What will be refused again however often it is tried; `undefined` for every other error. */
export function refusalOf(error: unknown): Coded | undefined {
  return error instanceof CodedError || error instanceof RefusedFile ? sentencesOf(error) : undefined;
}

/** What a store said when it failed; `undefined` for every other error. */
export function failureOf(error: unknown): Coded | undefined {
  return error instanceof StoreError ? sentencesOf(error) : undefined;
}

/** Stands for an error nobody foresaw, which may hold anything. */
export const UNFORESEEN: Coded = { code: 'E9023', ...FUNCTION_ERRORS.E9023 };

function sentencesOf(error: CodedError | RefusedFile | StoreError): Coded {
  const { code, vi, en } = error;
  return { code, vi, en, ...('mend' in error && { mend: error.mend }) };
}

/** A refusal or failure of another function, for who called it here. */
export class ToldError extends Error {
  override readonly name = 'ToldError';
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly mend: Coded['mend'];

  constructor({ code, vi, en, mend }: Coded) {
    super(`${code} ${en}`);
    this.code = code;
    this.vi = vi;
    this.en = en;
    this.mend = mend;
  }
}
