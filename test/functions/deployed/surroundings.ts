import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { DeployedClients } from '../../../functions/deployed/clients.ts';
import { openClients } from '../../../shared/store/clients.ts';

/** What a stack sets; of any function. */
export const VARIABLES = {
  BAO_PHU_STAGE: 'dev',
  BAO_PHU_BUCKET: 'bao-phu-dev-data',
  BAO_PHU_RAW_BUCKET: 'bao-phu-dev-raw',
  BAO_PHU_TABLE: 'bao-phu-dev-registry',
  BAO_PHU_PROVINCES: '94,01',
  BAO_PHU_PORTAL: 'https://portal.example',
  BAO_PHU_ISSUER: 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_abc',
  BAO_PHU_USER_POOL: 'ap-southeast-1_abc',
  BAO_PHU_SECRET: 'arn:aws:secretsmanager:ap-southeast-1:111122223333:secret:bao-phu-dev-AbCdEf',
  BAO_PHU_MAIL_FROM: 'Bao Phủ <bao-phu@portal.example>',
  BAO_PHU_NIGHT_FUNCTION: 'arn:aws:lambda:ap-southeast-1:111122223333:function:bao-phu-dev-night:live',
  BAO_PHU_IMPORT_FUNCTION: 'arn:aws:lambda:ap-southeast-1:111122223333:function:bao-phu-dev-import:live',
  BAO_PHU_PROVINCE_FUNCTION: 'bao-phu-dev-province',
  BAO_PHU_D03_COLUMNS: '[{"mark":"3","heading":"Họ tên chủ hộ","width":20}]',
} as const;

/** One call of the SDK: the name of its command and what was asked. */
export interface Call {
  command: string;
  // biome-ignore lint/suspicious/noExplicitAny: what was asked is what tests look at
  input: any;
}

/** Answers a call, or throws what the service would. */
export type Service = (call: Call) => object | Promise<object>;

interface Fakeable {
  middlewareStack: { add: (middleware: never, options: never) => void };
}

/** Stands where a client would speak to its service: what it is asked goes to `service`, nothing leaves the process. */
export function answeredBy<Client extends Fakeable>(client: Client, service: Service): Client {
  const middleware =
    (_next: unknown, { commandName }: { commandName: string }) =>
    async ({ input }: { input: object }) => {
      const output = await service({ command: commandName.replace(/Command$/, ''), input });
      return { output: { $metadata: {}, ...output }, response: {} };
    };
  client.middlewareStack.add(middleware as never, { step: 'initialize', priority: 'high' } as never);
  return client;
}

const REGION = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

export const lambdaOf = (service: Service) => answeredBy(new LambdaClient(REGION), service);
export const secretsOf = (service: Service) => answeredBy(new SecretsManagerClient(REGION), service);
export const mailOf = (service: Service) => answeredBy(new SESv2Client(REGION), service);
export const peopleOf = (service: Service) => answeredBy(new CognitoIdentityProviderClient(REGION), service);

/** The clients of a function, all answered by one service. */
export function clientsOf(service: Service): DeployedClients {
  const { s3, dynamo } = openClients(REGION);
  return {
    s3: answeredBy(s3, service),
    dynamo: answeredBy(dynamo, service),
    lambda: lambdaOf(service),
    secrets: secretsOf(service),
    mail: mailOf(service),
    people: peopleOf(service),
  };
}

/** A service that keeps what it was asked and answers with nothing. */
export function listener(answer: Service = () => ({})): { calls: Call[]; service: Service } {
  const calls: Call[] = [];
  return {
    calls,
    service: (call) => {
      calls.push(call);
      return answer(call);
    },
  };
}
