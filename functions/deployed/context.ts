import { openStore } from '../../shared/store/open-store.ts';
import type { Outbox } from '../../shared/store/outbox/outbox.ts';
import { sesOutbox } from '../../shared/store/outbox/ses.ts';
import { webhookOutbox } from '../../shared/store/outbox/webhook.ts';
import type { FunctionContext, PaperSettings } from '../context.ts';
import { sealWith } from '../papers/seal.ts';
import { meterUsage } from '../usage/usage-meter.ts';
import type { People } from '../users/people.ts';
import { standsAlone } from '../work/stands-alone.ts';
import { answerOnLambda } from './answer.ts';
import type { DeployedClients } from './clients.ts';
import {
  type DeployedFunction,
  type Environment,
  type EnvironmentOf,
  readEnvironment,
} from './environment.ts';
import { peopleOnCognito } from './people.ts';
import { type Secrets, secretsIn } from './secrets.ts';
import { startOnLambda } from './start.ts';

/** What a function is opened with in a process of Lambda. */
export interface Surroundings {
  variables: Readonly<Record<string, string | undefined>>;
  clients: DeployedClients;
  now: () => Date;
  watch: Pick<FunctionContext, 'observe' | 'measure'>;
}

export interface Opened<Name extends DeployedFunction = DeployedFunction> {
  context: FunctionContext;
  /** What the environment says: provinces, names of functions. */
  environment: EnvironmentOf<Name>;
  /** Has the keys in force at hand. To be waited for before each invocation, as seals are made without waiting. */
  refresh(): Promise<void>;
}

/**
 * What a deployed function works with, made once a process. It has the ways out its environment names; where there is none,
 * messages wait and nothing can be started or sealed. @throws DeploymentError E9101, and `refresh` E9102
 */
export function openContext<Name extends DeployedFunction>(
  name: Name,
  surroundings: Surroundings,
): Opened<Name> {
  const { variables, clients, now, watch } = surroundings;
  const told = readEnvironment(name, variables);
  const environment: Environment = told;
  const keys = keysOf(environment, surroundings);
  const memoryMb = Number(variables.AWS_LAMBDA_FUNCTION_MEMORY_SIZE);
  const { usage, counting } = meterUsage(clients, Number.isNaN(memoryMb) ? undefined : memoryMb);
  const {
    BAO_PHU_BUCKET: bucket = '',
    BAO_PHU_RAW_BUCKET: rawBucket,
    BAO_PHU_TABLE: table = '',
  } = environment;
  const context: FunctionContext = {
    store: openStore({ ...clients, bucket, rawBucket, table }),
    now,
    outboxes: outboxesOf(environment, { ...surroundings, counting }, keys),
    usage,
    ...workOf(environment, clients),
    night: {
      provinceFunction: environment.BAO_PHU_PROVINCE_FUNCTION ?? standsAlone.night.provinceFunction,
      provincesAtOnce: PROVINCES_AT_ONCE,
    },
    portal: environment.BAO_PHU_PORTAL ?? '',
    ...(environment.BAO_PHU_ISSUER !== undefined && { issuer: environment.BAO_PHU_ISSUER }),
    ...(environment.BAO_PHU_PROVINCES !== undefined && { provinces: environment.BAO_PHU_PROVINCES }),
    papers: papersOf(environment, keys),
    people: peopleOf(environment, clients),
    ...watch,
  };
  return { context, environment: told, refresh: keys.refresh };
}

/** A province takes gigabytes and a minute or two: ten at once are through with the nation in minutes. */
const PROVINCES_AT_ONCE = 10;

interface Keys {
  current(): Secrets;
  refresh(): Promise<void>;
}

function keysOf({ BAO_PHU_SECRET: arn }: Environment, { clients, now }: Surroundings): Keys {
  let secrets: Secrets | undefined;
  const fetched =
    arn === undefined ? undefined : secretsIn({ client: clients.secrets, arn, now: () => now().getTime() });
  return {
    current: () => {
      if (secrets === undefined) throw new Error('this function has no keys at hand');
      return secrets;
    },
    refresh: async () => {
      secrets = await fetched?.();
    },
  };
}

function papersOf({ BAO_PHU_D03_COLUMNS: d03Plan }: Environment, keys: Keys): PaperSettings {
  return { seal: (text) => sealWith(keys.current().seal)(text), ...(d03Plan && { d03Plan }) };
}

function peopleOf({ BAO_PHU_USER_POOL: pool }: Environment, { people }: DeployedClients): People {
  return pool === undefined ? standsAlone.people : peopleOnCognito(people, pool);
}

function workOf(
  environment: Environment,
  { lambda }: DeployedClients,
): Pick<FunctionContext, 'start' | 'answer'> {
  const {
    BAO_PHU_STAGE: stage = '',
    BAO_PHU_IMPORT_FUNCTION: imports,
    BAO_PHU_NIGHT_FUNCTION: night,
  } = environment;
  const functions = {
    ...(imports !== undefined && { 'import-feed': imports }),
    ...(night !== undefined && { 'reconcile-night': night }),
  };
  if (Object.keys(functions).length === 0) return standsAlone;
  return { start: startOnLambda({ client: lambda, stage, functions }), answer: answerOnLambda(lambda) };
}

/** Milliseconds before each further try of a receiver; a night with all of them down still ends in minutes. */
const BACKOFF = [500, 2000] as const;
const TIMEOUT_MS = 5000;

/** Mail leaves where there is a sender, webhooks where there is a key to sign them with, as it is at that moment. */
function outboxesOf(
  { BAO_PHU_MAIL_FROM: from }: Environment,
  { clients, now, counting }: Surroundings & { counting(email: Outbox): Outbox },
  keys: Keys,
): FunctionContext['outboxes'] {
  if (from === undefined) return {};
  const options = { backoff: BACKOFF, timeout: TIMEOUT_MS, now: () => now().getTime() };
  return {
    email: counting(sesOutbox({ client: clients.mail, from })),
    get webhook() {
      const secret = keys.current().webhook;
      return secret === undefined ? undefined : webhookOutbox({ ...options, secret });
    },
  };
}
