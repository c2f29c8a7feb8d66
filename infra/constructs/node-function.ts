import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  ApplicationLogLevel,
  Architecture,
  type DurableConfig,
  type IVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENTS } from '../../functions/deployed/environment.ts';
import { acknowledge } from '../acknowledge.ts';
import { constructAs } from '../construct-as.ts';
import { type FunctionName, LIVE, nameOf } from '../names.ts';
import { deadLetters } from './dead-letters.ts';
import { executionsOf } from './grants/executions.ts';
import { KEY_USES } from './grants/key.ts';
import type { LockedHouse } from './house.ts';
import { logsOf } from './logs.ts';

export interface NodeFunctionProps {
  name: FunctionName;
  description: string;
  /** Makes it durable: how long one execution may take, waiting included. */
  longest?: Duration;
  /** Whether it is invoked asynchronously, so that what failed to the end has to lie somewhere. */
  isAsynchronous?: boolean;
  /** Disk beside the 512 MB it has. */
  diskMb?: number;
}

/** A function as all of ours are: what differs is in the props, in the settings and in what it is given. */
export class NodeFunction extends Construct {
  readonly name: FunctionName;
  readonly house: LockedHouse;
  readonly lambda: LambdaFunction;
  /** What is invoked. */
  readonly live: Alias;
  readonly deadLetters: Queue | undefined;
  readonly #ownRole: Role;

  constructor(scope: Construct, house: LockedHouse, props: NodeFunctionProps) {
    super(scope, props.name);
    this.name = props.name;
    this.house = house;
    this.deadLetters = props.isAsynchronous ? deadLetters(this, 'DeadLetters', house) : undefined;
    const logs = logsOf(this, props.name, house);
    this.#ownRole = roleOf(this, logs);
    this.lambda = this.#function(props, logs);
    // Its environment at least is encrypted.
    this.allow(KEY_USES, [house.key.keyArn]);
    if (props.longest !== undefined) this.#checkpoint();
    this.live = new Alias(this, 'Live', {
      aliasName: LIVE,
      version: constructAs<IVersion>(this.lambda.currentVersion),
    });
  }

  /** Grants actions, on nothing but these resources. */
  allow(actions: string[], resources: string[]): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }

  /**
   * Grants actions on what has no name beforehand. `shown` are the resources as cdk-nag writes them, which acknowledges each
   * star by itself.
   */
  allowUnder(actions: string[], under: { resources: string[]; shown: string[]; reason: string }): void {
    this.allow(actions, under.resources);
    for (const resource of under.shown)
      acknowledge(this.#ownRole, { [`AwsSolutions-IAM5[Resource::${resource}]`]: under.reason });
  }

  /** Gives it an environment variable. */
  tell(variable: string, value: string): void {
    this.lambda.addEnvironment(variable, value);
  }

  #durable(executionTimeout: Duration): DurableConfig {
    const { executionDays } = this.house.settings.retention;
    return { executionTimeout, retentionPeriod: Duration.days(executionDays) };
  }

  #function({ name, description, longest, diskMb }: NodeFunctionProps, logs: LogGroup): LambdaFunction {
    const { stage, settings, key, codeOf } = this.house;
    const { memoryMb, timeoutSeconds, atMost } = settings.functions[name];
    return new LambdaFunction(this, 'Function', {
      functionName: nameOf(stage, name),
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: codeOf(name),
      role: constructAs<IRole>(this.#ownRole),
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      tracing: Tracing.ACTIVE,
      environment: environmentOf(stage, name),
      environmentEncryption: key,
      logGroup: logs,
      // An execution that waits goes on with the version it began with, however many came since.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(atMost !== undefined && { reservedConcurrentExecutions: atMost }),
      ...(diskMb !== undefined && { ephemeralStorageSize: Size.mebibytes(diskMb) }),
      ...(longest !== undefined && { durableConfig: this.#durable(longest) }),
      ...(this.deadLetters !== undefined && { deadLetterQueue: this.deadLetters }),
    });
  }

  #checkpoint(): void {
    this.allowUnder(
      ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'],
      executionsOf(this.house, [this.name], this),
    );
  }
}

/** AWS's own policies allow writing to any log group of the account; this one allows its own. */
function roleOf(scope: Construct, logs: LogGroup): Role {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logs.logGroupArn],
    }),
  );
  acknowledge(role, { 'AwsSolutions-IAM5[Resource::*]': 'X-Ray takes traces without naming a resource.' });
  return role;
}

/** What every function is told. */
function environmentOf(stage: string, name: FunctionName): Record<string, string> {
  return {
    ...(ENVIRONMENTS[name].length > 0 && { BAO_PHU_STAGE: stage }),
    NODE_OPTIONS: '--enable-source-maps',
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_METRICS_NAMESPACE: METRICS,
    POWERTOOLS_LOG_LEVEL: 'INFO',
  };
}

/** The namespace of the functions' own metrics. */
export const METRICS = 'BaoPhu';
