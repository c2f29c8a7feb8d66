import type { FunctionContext } from '../../functions/context.ts';
import { importFeedHandler } from '../../functions/import-feed/handler.ts';
import { reconcileNightHandler } from '../../functions/reconcile-night/handler.ts';
import { reconcileProvinceHandler } from '../../functions/reconcile-province/handler.ts';
import type { DurableServiceParts } from '../durable/durable-service.ts';
import type { Handler, RegisteredFunction } from '../durable/functions.ts';

/** The time durable executions wait by; that of this machine where nothing else is said. */
export type Clock = Pick<DurableServiceParts, 'now' | 'sleep'>;

/** The functions that do work, in this process, under the names they are called by. */
export function functionsHere(context: FunctionContext): Record<string, RegisteredFunction> {
  return {
    'import-feed': durable(importFeedHandler(context)),
    'reconcile-night': durable(reconcileNightHandler(context)),
    [context.night.provinceFunction]: { durable: false, handler: reconcileProvinceHandler(context) },
  };
}

function durable(handler: unknown): RegisteredFunction {
  return { durable: true, handler: handler as Handler };
}
