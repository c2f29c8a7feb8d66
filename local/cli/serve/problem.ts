import { STATUS_CODES } from 'node:http';
import type { CodedSentence } from '../errors.ts';

export interface Answer {
  status: number;
  body: object;
}

/** A problem document of RFC 9457 with our code and both languages beside its own members. */
export const problem = (status: number, { code, vi, en }: CodedSentence): Answer => ({
  status,
  body: { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail: en, code, vi, en },
});
