import { workerData } from 'node:worker_threads';
import type { StartedWork } from '../../functions/work/work.ts';
import { note } from '../cli/output.ts';
import { contextOf } from '../cli/session.ts';
import { connectCloud } from '../cloud/cloud.ts';
import { durableService } from '../durable/durable-service.ts';
import { executionsIn } from './executions.ts';
import { functionsHere } from './functions-here.ts';

/** What a thread is given: whose cloud, where messages link to, and which execution to go on with. */
export interface ThreadOrder {
  data: string;
  portal: string;
  execution: {
    name: string;
    /** What it begins with; left out where it has begun and was waiting. */
    work?: StartedWork;
  };
}

// A guest of the cloud like any other process: whoever stops the host waits for it (see threads.ts).
const { data, portal, execution } = workerData as ThreadOrder;
const { name, work } = execution;
const cloud = await connectCloud(data);
try {
  const context = await contextOf(cloud, data, ({ step, done }) => {
    if (done === 0) note(`${name}: ${step}`);
  });
  const functions = functionsHere({ ...context, portal });
  const service = durableService({ functions, store: executionsIn(data) });
  const outcome =
    work === undefined
      ? await service.resume(name)
      : await service.run({ name, functionName: work.order.function, payload: work });
  // Whoever began this thread says of the order that it died.
  if (outcome.status === 'FAILED') process.exitCode = 1;
} finally {
  await cloud.stop();
}
