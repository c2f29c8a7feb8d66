import type { Template } from 'aws-cdk-lib/assertions';
import type { FunctionName } from '../../infra/names.ts';
import { ofType, plain } from './synthesized.ts';

/** What a policy says of some resources, which are named as an operator would. */
export interface Grant {
  allows: boolean;
  actions: string[];
  resources: string[];
}

export interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

/** Everything the role of a function of the stage `demo` may do, and what it is denied. */
export function grantsIn(templates: Record<string, Template>, name: FunctionName): Grant[] {
  const id = name.replace('-', '');
  const policies = ofType(templates, 'AWS::IAM::Policy').filter(([key]) => key.includes(`.${id}Role`));
  return policies
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    .map(({ Effect, Action, Resource }: Statement) => ({
      allows: Effect === 'Allow',
      actions: [Action].flat(),
      resources: [Resource]
        .flat()
        .map((one) => named(plain(one)))
        .sort(),
    }));
}

const NAMES: [RegExp, string][] = [
  [/^bao-phu-demo-data:ExportsOutputFnGetAttKey\w+$/u, 'key'],
  [/^bao-phu-demo-data:ExportsOutputFnGetAttRegistry[A-F0-9]+Arn\w{8}/u, 'table'],
  [/^bao-phu-demo-data:ExportsOutputRefSecret\w+$/u, 'secret'],
  [/^bao-phu-demo-(book|raw)-arn/u, '$1'],
  [/^arn:aws:lambda:.*:function:bao-phu-demo-/u, ''],
  [/^arn:.*:ses:.*$/u, 'mail'],
  [/^\w+Logs\w+\.Arn$/u, 'logs'],
  [/^\w+DeadLetters\w+\.Arn$/u, 'dead letters'],
  [/^PeoplePool\w+\.Arn$/u, 'people'],
  [/^Dropped\w+\.Arn$/u, 'queue'],
];

const named = (resource: string): string =>
  NAMES.reduce((text, [pattern, name]) => text.replace(pattern, name), resource);
