import type { FunctionContext } from '../context.ts';

/** For a process that does its own work, begins no other and is waited for by nobody; it does one province at a time. */
export const standsAlone: Pick<FunctionContext, 'start' | 'answer' | 'night'> = {
  start: () => Promise.reject(new Error('nothing can be started here')),
  answer: async () => 'over',
  night: { provinceFunction: 'reconcile-province', provincesAtOnce: 1 },
};
