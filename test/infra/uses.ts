import type { DeployedClients } from '../../functions/deployed/clients.ts';
import { AUDIT_KEYS } from '../../infra/constructs/grants/table.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { openClients } from '../../shared/store/clients.ts';
import { lambdaOf, mailOf, peopleOf, secretsOf } from '../functions/deployed/surroundings.ts';
import type { Grant } from './granted.ts';

/** A request as IAM sees it. What it is on is named as `granted.ts` does; executions have no name beforehand. */
export interface Use {
  action: string;
  on: string;
  /** The partition that an item is written to. */
  partition?: string;
}

/** What a request holds of what IAM looks at. */
interface Input {
  Key?: unknown;
  Item?: { pk?: unknown };
  IndexName?: string;
  VersionId?: string;
  FunctionName?: string;
  Payload?: Uint8Array | string;
}

/** Actions of S3 that are not called as the request is. */
const S3_ACTIONS: Readonly<Record<string, string>> = {
  HeadObject: 's3:GetObject',
  CreateMultipartUpload: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
};

const ofS3 = (command: string, { Key, VersionId }: Input): Use => {
  const action = S3_ACTIONS[command] ?? `s3:${command}`;
  const [prefix] = String(Key).split('/');
  return {
    action: VersionId === undefined ? action : `${action}Version`,
    on: `${prefix === 'raw' ? 'raw' : 'book'}/${prefix}/*`,
  };
};

const ofDynamo = (command: string, { IndexName, Item, Key }: Input): Use => ({
  action: `dynamodb:${command}`,
  on: IndexName === undefined ? 'table' : `table/index/${IndexName}`,
  partition: textOf((Item ?? (Key as Input['Item']))?.pk),
});

/** As the SDK is told it: a text, or the text as DynamoDB has it. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'S' in value ? String(value.S) : String(value ?? '');

const ofLambda = (command: string, { FunctionName }: Input): Use =>
  command === 'Invoke'
    ? { action: 'lambda:InvokeFunction', on: String(FunctionName).replace(/^.*:bao-phu-demo-/u, '') }
    : { action: `lambda:${command}`, on: '' };

/**
 * Clients of one function: its store is that of a cloud, what else it asks is answered with as little as there needs to be.
 * `uses` gets all of it, `invoked` the orders it hands to other functions.
 */
export function watchedClients(cloud: Cloud): {
  clients: DeployedClients;
  uses: Use[];
  invoked: unknown[];
} {
  const uses: Use[] = [];
  const invoked: unknown[] = [];
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const store = openClients({ ...cloud.endpoints, region: 'local', credentials });
  watch(store.s3, (command, input) => uses.push(ofS3(command, input)));
  watch(store.dynamo, (command, input) => uses.push(ofDynamo(command, input)));
  const keys = JSON.stringify({ seal: 's'.repeat(64), webhook: 'w'.repeat(64) });
  return { clients: { ...store, ...answered({ uses, invoked, keys }) }, uses, invoked };
}

interface Answered {
  uses: Use[];
  invoked: unknown[];
  keys: string;
}

/** Services that take whatever is asked. */
function answered({ uses, invoked, keys }: Answered): Omit<DeployedClients, 's3' | 'dynamo'> {
  return {
    lambda: lambdaOf(({ command, input }) => {
      uses.push(ofLambda(command, input));
      if (command === 'Invoke') invoked.push(JSON.parse(Buffer.from(input.Payload).toString()));
      return { StatusCode: 202 };
    }),
    secrets: secretsOf(({ command }) => {
      uses.push({ action: `secretsmanager:${command}`, on: 'secret' });
      return { SecretString: keys };
    }),
    mail: mailOf(({ command }) => {
      uses.push({ action: `ses:${command}`, on: 'mail' });
      return { MessageId: 'sent' };
    }),
    people: peopleOf(({ command }) => {
      uses.push({ action: `cognito-idp:${command}`, on: 'people' });
      return { Users: [] };
    }),
  };
}

/** Tells of each request before it goes out. */
function watch(client: object, told: (command: string, input: Input) => void): void {
  const { middlewareStack } = client as { middlewareStack: { add(one: unknown, options: object): void } };
  const middleware =
    (next: (args: { input: Input }) => unknown, { commandName }: { commandName: string }) =>
    (args: { input: Input }) => {
      told(commandName.replace(/Command$/u, ''), args.input);
      return next(args);
    };
  middlewareStack.add(middleware, { step: 'initialize', priority: 'high' });
}

/** What of the uses IAM would refuse, each once. */
export function refusedOf(uses: readonly Use[], grants: readonly Grant[]): string[] {
  const refused = uses.filter((use) => !isAllowed(use, grants) || isDenied(use, grants));
  return [...new Set(refused.map(({ action, on, partition }) => `${action} on ${on} ${partition ?? ''}`))];
}

const isAllowed = ({ action, on }: Use, grants: readonly Grant[]): boolean =>
  grants.some(
    ({ allows, actions, resources }) =>
      allows && actions.includes(action) && resources.some((resource) => on === '' || resource === on),
  );

const isDenied = ({ action, partition = '' }: Use, grants: readonly Grant[]): boolean =>
  isAuditPartition(partition) && grants.some(({ allows, actions }) => !allows && actions.includes(action));

/** Whether a partition is one of the access log to IAM. */
export function isAuditPartition(partition: string): boolean {
  return AUDIT_KEYS.some((pattern) =>
    new RegExp(`^${pattern.replaceAll('$', '\\$').replaceAll('*', '.*')}$`, 'u').test(partition),
  );
}
