import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLetters } from '../constructs/dead-letters.ts';
import { giveObjects } from '../constructs/grants/objects.ts';
import { giveInvoke, giveLooks } from '../constructs/grants/others.ts';
import { giveTable } from '../constructs/grants/table.ts';
import type { House, LockedHouse } from '../constructs/house.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { Shelves } from '../constructs/shelves.ts';
import { HouseStack } from './house-stack.ts';

/** Where agencies drop files: `inbox/drop/<province>/<feed>/<mode>/<file name>`. */
export const DROP = 'inbox/drop/';

/** From a file that was dropped, or announced by the API, to the book. */
export class IntakeStack extends HouseStack {
  readonly receiveFiles: NodeFunction;
  readonly importFeed: NodeFunction;
  readonly deadLetters: Queue[];

  constructor(scope: Construct, house: House, { shelves, keyArn }: { shelves: Shelves; keyArn: string }) {
    super(scope, 'intake', house, 'Files that come in, and their imports');
    const locked = this.locked(house, keyArn);
    this.importFeed = importFeed(this, locked, shelves);
    this.receiveFiles = receiveFiles(this, locked, shelves);
    const lost = deadLetters(this, 'DeadLetters', locked);
    this.#listen(this.#queue(locked, lost), { shelves, lost });
    this.deadLetters = [lost, ...(this.importFeed.deadLetters ? [this.importFeed.deadLetters] : [])];
  }

  /** A message is hidden for six times as long as the function may take, as Lambda advises. */
  #queue({ key, settings }: LockedHouse, lost: Queue): Queue {
    const { timeoutSeconds } = settings.functions['receive-files'];
    return new Queue(this, 'Dropped', {
      encryptionMasterKey: key,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      deadLetterQueue: { queue: lost, maxReceiveCount: 5 },
    });
  }

  #listen(queue: Queue, { shelves, lost }: { shelves: Shelves; lost: Queue }): void {
    new Rule(this, 'Dropping', {
      description: 'A file was dropped',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [shelves.book.name] }, object: { key: [{ prefix: DROP }] } },
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: lost })],
    });
    this.receiveFiles.live.addEventSource(
      new SqsEventSource(queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );
  }
}

function receiveFiles(scope: Construct, house: LockedHouse, shelves: Shelves): NodeFunction {
  const fn = new NodeFunction(scope, house, {
    name: 'receive-files',
    description: 'Takes files that agencies dropped and orders their imports',
  });
  fn.tell('BAO_PHU_PROVINCES', house.settings.provinces.join(','));
  giveTable(fn, shelves, { records: true });
  giveObjects(fn, shelves, {
    readVersion: ['inbox'],
    read: ['inbox', 'raw'],
    write: ['raw'],
    removeVersion: ['inbox'],
  });
  giveInvoke(fn, 'import-feed');
  giveLooks(fn, 'import-feed');
  return fn;
}

/** A file that is held waits seven days for its release. */
const LONGEST_IMPORT = Duration.days(8);

function importFeed(scope: Construct, house: LockedHouse, shelves: Shelves): NodeFunction {
  const fn = new NodeFunction(scope, house, {
    name: 'import-feed',
    description: 'Does one ordered import; a held one waits for the officer',
    longest: LONGEST_IMPORT,
    isAsynchronous: true,
  });
  giveTable(fn, shelves);
  giveObjects(fn, shelves, {
    read: ['inbox', 'raw', 'book', 'outcome'],
    write: ['raw', 'book', 'outcome'],
    remove: ['inbox'],
  });
  return fn;
}
