import { openDeployedClients } from './clients.ts';
import { type Opened, openContext, type Surroundings } from './context.ts';
import type { DeployedFunction } from './environment.ts';
import { logWith, observeInLog } from './log.ts';
import { measureWith } from './measure.ts';
import { logger, tracer } from './observability.ts';
import { type LambdaHandler, observed } from './observed.ts';

/** Makes the handler of a function from what it works with. */
export type HandlerOf<Name extends DeployedFunction, Event, Result> = (
  opened: Opened<Name>,
) => LambdaHandler<Event, Result>;

/** A function as it is deployed: observed, and opened on the environment of its process when it is first called. */
export function deployed<Name extends DeployedFunction, Event, Result>(
  name: Name,
  handlerOf: HandlerOf<Name, Event, Result>,
): LambdaHandler<Event, Result> {
  return observed(openedAtFirst(() => openContext(name, surroundingsOf(name)), handlerOf));
}

function surroundingsOf(name: DeployedFunction): Surroundings {
  const clients = openDeployedClients(name, (client) => tracer.captureAWSv3Client(client));
  const watch = {
    observe: observeInLog(logWith(logger)),
    measure: measureWith(process.env.BAO_PHU_STAGE ?? ''),
  };
  return { variables: process.env, clients, now: () => new Date(), watch };
}

/** Opens with the first call, and has the keys in force before each; what failed to open is opened anew by the next call. */
export function openedAtFirst<Name extends DeployedFunction, Event, Result>(
  open: () => Opened<Name>,
  handlerOf: HandlerOf<Name, Event, Result>,
): LambdaHandler<Event, Result> {
  let ready: { refresh: Opened['refresh']; handler: LambdaHandler<Event, Result> } | undefined;
  const readied = (opened: Opened<Name>) => ({ refresh: opened.refresh, handler: handlerOf(opened) });
  return async (event, context) => {
    ready ??= readied(open());
    await ready.refresh();
    return ready.handler(event, context);
  };
}
