import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The functions there are: a folder each under `functions/`. */
export const FUNCTIONS = [
  'api',
  'receive-files',
  'import-feed',
  'reconcile-night',
  'reconcile-province',
  'state-scope',
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** What is called by its version: an execution that waits goes on with the code it began with. */
export const LIVE = 'live';

/** A physical name: what another stack calls by name needs one, and it differs between the stages of an account. */
export function nameOf(stage: string, part: string): string {
  return `bao-phu-${stage}-${part}`;
}

/** A function's address, known before its stack is: so the API may start the night, and the night link to the portal. */
export function functionArn(scope: Construct, stage: string, name: FunctionName): string {
  return Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: nameOf(stage, name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** What is invoked: the alias that a deployment moves to the new version. */
export function liveArn(scope: Construct, stage: string, name: FunctionName): string {
  return `${functionArn(scope, stage, name)}:${LIVE}`;
}
