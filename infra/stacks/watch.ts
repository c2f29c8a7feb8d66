import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { House } from '../constructs/house.ts';
import { alarmOf } from '../constructs/watch/alarm.ts';
import { budgetOf } from '../constructs/watch/budget.ts';
import { chartsOf } from '../constructs/watch/charts.ts';
import { alarmPlans } from '../constructs/watch/plans.ts';
import type { Watched } from '../constructs/watch/watched.ts';
import { nameOf } from '../names.ts';
import { HouseStack } from './house-stack.ts';

/** Who watches while nobody does. */
export class WatchStack extends HouseStack {
  constructor(scope: Construct, house: House, { watched, keyArn }: { watched: Watched; keyArn: string }) {
    super(scope, 'watch', house, 'Alarms, charts and the budget');
    const { key, stage, settings } = this.locked(house, keyArn);
    const topic = new Topic(this, 'Alarms', {
      topicName: nameOf(stage, 'alarms'),
      masterKey: key,
      enforceSSL: true,
    });
    topic.addSubscription(new EmailSubscription(settings.watch.mail));
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    const to = { stage, action: new SnsAction(topic) };
    const alarms = alarmPlans(watched, stage, settings).map((plan) => alarmOf(this, plan, to));
    chartsOf(this, stage, { watched, alarms });
    budgetOf(this, stage, settings);
  }
}
