import { DurableServiceError } from './service-error.ts';

/** Bytes of one checkpointed payload, and of the payload an execution is started with (asynchronously) on AWS. */
export const PAYLOAD_LIMIT = 262_144;

/** Bytes of one checkpointed error. */
export const ERROR_LIMIT = 32_768;

/** Bytes a function may answer. */
export const RESPONSE_LIMIT = 6_291_456;

/** Seconds of the longest wait: 366 days. */
export const LONGEST_WAIT = 31_622_400;

/** Seconds of the longest timeout of a callback. */
export const LONGEST_TIMEOUT = 99_999_999;

/** Throws where a text takes more than `limit` bytes of UTF-8. `what` begins the sentence. */
export function checkSize(text: string | undefined, limit: number, what: string): void {
  if (text === undefined || Buffer.byteLength(text, 'utf8') <= limit) return;
  const message = `${what} size must be less than or equal to ${limit} bytes.`;
  if (limit === RESPONSE_LIMIT) throw new DurableServiceError('RequestTooLargeException', message);
  throw new DurableServiceError('InvalidParameterValueException', message);
}
