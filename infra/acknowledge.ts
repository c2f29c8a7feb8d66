import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings of cdk-nag that are meant, each with its reason, on the construct they are about and what is in it. */
export function acknowledge(
  construct: IConstruct,
  reasons: Readonly<Record<`AwsSolutions-${string}`, string>>,
): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
}
