import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { NodeFunction } from '../node-function.ts';

/** Has it read which accounts there are; it makes and changes none. */
export function givePeople(fn: NodeFunction, pool: UserPool): void {
  fn.tell('BAO_PHU_USER_POOL', pool.userPoolId);
  fn.allow(['cognito-idp:ListUsers'], [pool.userPoolArn]);
}
