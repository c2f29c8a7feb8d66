import type { FunctionContext } from '../context.ts';
import { nobody } from '../users/people.ts';

/** For a process that does its own work, begins no other, is waited for by nobody and signs nobody in; it does one province at a time. */
export const standsAlone: Pick<FunctionContext, 'start' | 'answer' | 'night' | 'people'> = {
  start: () => Promise.reject(new Error('nothing can be started here')),
  answer: async () => 'over',
  night: { provinceFunction: 'reconcile-province', provincesAtOnce: 1 },
  people: nobody,
};
