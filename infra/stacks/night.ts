import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLetters } from '../constructs/dead-letters.ts';
import { giveMail } from '../constructs/grants/mail.ts';
import { giveObjects } from '../constructs/grants/objects.ts';
import { giveInvoke, giveSecret } from '../constructs/grants/others.ts';
import { giveTable } from '../constructs/grants/table.ts';
import type { House, LockedHouse } from '../constructs/house.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { Shelves } from '../constructs/shelves.ts';
import { nameOf } from '../names.ts';
import { HouseStack } from './house-stack.ts';

export interface NightProps {
  shelves: Shelves;
  keyArn: string;
  /** Address of the portal, without a slash at the end. */
  portal: string;
  /** Identities of SES that may be sent from. */
  senders: readonly string[];
}

/** The night: what begins it, what leads it and what does a province. */
export class NightStack extends HouseStack {
  readonly night: NodeFunction;
  readonly province: NodeFunction;
  readonly deadLetters: Queue[];

  constructor(scope: Construct, house: House, props: NightProps) {
    super(scope, 'night', house, 'The night, and what does a province in it');
    const locked = this.locked(house, props.keyArn);
    this.province = reconcileProvince(this, locked, props);
    this.night = reconcileNight(this, locked, props.shelves);
    const missed = deadLetters(this, 'MissedNights', locked);
    schedule(this, { house: locked, night: this.night, missed });
    this.deadLetters = [missed, ...(this.night.deadLetters ? [this.night.deadLetters] : [])];
  }
}

function reconcileProvince(
  scope: Construct,
  house: LockedHouse,
  { shelves, portal, senders }: NightProps,
): NodeFunction {
  const fn = new NodeFunction(scope, house, {
    name: 'reconcile-province',
    description: 'Does one phase of the night of one province',
  });
  fn.tell('BAO_PHU_PORTAL', portal);
  fn.tell('BAO_PHU_PROVINCES', house.settings.provinces.join(','));
  giveTable(fn, shelves, { removes: true });
  giveObjects(fn, shelves, { read: ['book', 'outcome'], write: ['outcome'] });
  giveSecret(fn, shelves);
  giveMail(fn, senders);
  return fn;
}

/** A run that is held waits 20 hours for its release; then there was another night. */
const LONGEST_NIGHT = Duration.days(2);

/** It reads and writes no object: what is large is done by the province, phase by phase. */
function reconcileNight(scope: Construct, house: LockedHouse, shelves: Shelves): NodeFunction {
  const fn = new NodeFunction(scope, house, {
    name: 'reconcile-night',
    description: 'Leads a night through its provinces; a held run waits for the officer',
    longest: LONGEST_NIGHT,
    isAsynchronous: true,
  });
  giveTable(fn, shelves);
  giveObjects(fn, shelves, {});
  giveInvoke(fn, 'reconcile-province');
  return fn;
}

interface Nightly {
  house: LockedHouse;
  night: NodeFunction;
  missed: Queue;
}

/**
 * Lambda takes the event and the durable function goes on by itself: what is tried again here is the handing over.
 *
 * Scheduler hands over at least once, so a night may be begun twice. Its executions have no name that would make them one: of what
 * Scheduler can fill in, the id is another one each attempt, and the scheduled time has colons, which names of executions may not
 * have. Nor need they: runs are named by what they are made of, and each write of a night is conditional (docs/decisions/0002).
 */
function schedule(scope: Construct, { house, night, missed }: Nightly): void {
  const role = new Role(scope, 'Scheduler', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': HouseStack.of(scope).account } },
    }),
  });
  const grants: [string[], string][] = [
    [['lambda:InvokeFunction'], night.live.functionArn],
    [['sqs:SendMessage'], missed.queueArn],
    [['kms:Decrypt', 'kms:GenerateDataKey'], house.key.keyArn],
  ];
  for (const [actions, resource] of grants)
    role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
  const [hour, minute] = house.settings.night.at.split(':').map(Number);
  const nightly = new CfnSchedule(scope, 'Nightly', {
    name: nameOf(house.stage, 'night'),
    description: 'Begins the night',
    scheduleExpression: `cron(${minute} ${hour} * * ? *)`,
    scheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: night.live.functionArn,
      roleArn: role.roleArn,
      input: JSON.stringify({ provinces: house.settings.provinces, waits: true }),
      retryPolicy: { maximumRetryAttempts: 8, maximumEventAgeInSeconds: 3600 },
      deadLetterConfig: { arn: missed.queueArn },
    },
  });
  nightly.node.addDependency(role);
}
