import { type App, Stage } from 'aws-cdk-lib';
import type { House } from './constructs/house.ts';
import { DataStack } from './stacks/data.ts';
import { FollowUpStack } from './stacks/follow-up.ts';
import { IntakeStack } from './stacks/intake.ts';
import { NightStack } from './stacks/night.ts';
import { PortalStack } from './stacks/portal.ts';
import { WatchStack } from './stacks/watch.ts';

/** A stage with its stacks, each made of what those before it hold. */
export function buildStage(app: App, house: House): Stage {
  const { region, account } = house.settings;
  const stage = new Stage(app, house.stage, { env: { region, ...(account !== undefined && { account }) } });
  const { shelves, keyArn, accessLogsName } = new DataStack(stage, house);
  const { senders } = new FollowUpStack(stage, house, keyArn);
  const portal = new PortalStack(stage, house, { shelves, keyArn, accessLogsName });
  const intake = new IntakeStack(stage, house, { shelves, keyArn });
  const night = new NightStack(stage, house, { shelves, keyArn, portal: portal.origin, senders });
  const watched = {
    functions: {
      api: portal.api,
      receiveFiles: intake.receiveFiles,
      importFeed: intake.importFeed,
      night: night.night,
      province: night.province,
      stateScope: portal.stateScope,
    },
    http: portal.http,
    queues: [...intake.deadLetters, ...night.deadLetters],
    shelves,
  };
  new WatchStack(stage, house, { watched, keyArn });
  return stage;
}
