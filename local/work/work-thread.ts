import { workerData } from 'node:worker_threads';
import { carryOut } from '../../functions/work/carry-out.ts';
import type { StartedWork } from '../../functions/work/work.ts';
import { note } from '../cli/output.ts';
import { contextOf } from '../cli/session.ts';
import { connectCloud } from '../cloud/cloud.ts';

/** What a thread is given: whose cloud, where messages link to, and what to do. */
export interface ThreadOrder {
  data: string;
  portal: string;
  work: StartedWork;
}

// A guest of the cloud like any other process: whoever stops the host waits for it (see threads.ts).
const { data, portal, work } = workerData as ThreadOrder;
const cloud = await connectCloud(data);
try {
  const context = await contextOf(cloud, data, ({ step, done }) => {
    if (done === 0) note(`${work.name}: ${step}`);
  });
  await carryOut({ ...context, portal }, work);
} finally {
  await cloud.stop();
}
