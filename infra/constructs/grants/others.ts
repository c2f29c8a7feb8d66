import { type FunctionName, functionArn, liveArn } from '../../names.ts';
import type { NodeFunction } from '../node-function.ts';
import type { Shelves } from '../shelves.ts';
import { executionsOf } from './executions.ts';

const VARIABLE_OF = {
  'import-feed': 'BAO_PHU_IMPORT_FUNCTION',
  'reconcile-night': 'BAO_PHU_NIGHT_FUNCTION',
  'reconcile-province': 'BAO_PHU_PROVINCE_FUNCTION',
} satisfies Partial<Record<FunctionName, string>>;

/** Has it invoke other functions. */
export function giveInvoke(fn: NodeFunction, ...others: (keyof typeof VARIABLE_OF)[]): void {
  const { stage } = fn.house;
  for (const other of others) fn.tell(VARIABLE_OF[other], liveArn(fn, stage, other));
  fn.allow(
    ['lambda:InvokeFunction'],
    others.map((other) => liveArn(fn, stage, other)),
  );
}

/** Has it look whether what it began is over. */
export function giveLooks(fn: NodeFunction, ...others: FunctionName[]): void {
  fn.allowUnder(['lambda:GetDurableExecution'], executionsOf(fn.house, others, fn));
  fn.allow(
    ['lambda:ListDurableExecutionsByFunction'],
    others.map((other) => functionArn(fn, fn.house.stage, other)),
  );
}

/** Has it answer what executions of durable functions wait for. */
export function giveAnswers(fn: NodeFunction, ...others: FunctionName[]): void {
  fn.allowUnder(['lambda:SendDurableExecutionCallbackSuccess'], executionsOf(fn.house, others, fn));
}

/** Gives it the keys that seal papers and sign webhooks. */
export function giveSecret(fn: NodeFunction, { secret }: Shelves): void {
  fn.tell('BAO_PHU_SECRET', secret.secretArn);
  fn.allow(['secretsmanager:GetSecretValue'], [secret.secretArn]);
}
