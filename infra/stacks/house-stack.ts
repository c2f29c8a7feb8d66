import { Stack, Tags } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { House, LockedHouse } from '../constructs/house.ts';
import { nameOf } from '../names.ts';

/** A stack of a stage: its name, its tags, and its protection against being deleted by mistake. */
export class HouseStack extends Stack {
  constructor(scope: Construct, part: string, { stage }: House, description: string) {
    super(scope, part, {
      stackName: nameOf(stage, part),
      description: `Bao Phủ, ${stage}: ${description}`,
      terminationProtection: true,
    });
    Tags.of(this).add('project', 'bao-phu');
    Tags.of(this).add('stage', stage);
    Tags.of(this).add('part', part);
  }

  /**
   * The house with the key of the data stack. It is taken by its address: the policy of the key names no resource of another
   * stack, which would have the data stack wait for those that need it.
   */
  protected locked(house: House, keyArn: string): LockedHouse {
    return { ...house, key: Key.fromKeyArn(this, 'Key', keyArn) };
  }
}
