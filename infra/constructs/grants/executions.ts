import type { Construct } from 'constructs';
import { type FunctionName, functionArn, nameOf } from '../../names.ts';
import type { LockedHouse } from '../house.ts';

/** The executions of durable functions: an execution is named by the version it runs, a name and an id. */
export function executionsOf(
  { stage, settings }: LockedHouse,
  names: readonly FunctionName[],
  scope: Construct,
) {
  const { region, account = '<AWS::AccountId>' } = settings;
  return {
    resources: names.map((name) => `${functionArn(scope, stage, name)}:*`),
    shown: names.map((name) => `arn:aws:lambda:${region}:${account}:function:${nameOf(stage, name)}:*`),
    reason: 'Executions are named by version, name and id, none of which is known beforehand.',
  };
}
