import { Aws, CfnOutput } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { House } from '../constructs/house.ts';
import { nameOf } from '../names.ts';
import { HouseStack } from './house-stack.ts';

/** How messages leave: the sender SES knows, and what comes back of them. */
export class FollowUpStack extends HouseStack {
  /** What whoever sends has to be allowed. */
  readonly senders: string[];

  constructor(scope: Construct, house: House, keyArn: string) {
    super(scope, 'follow-up', house, 'The sender of the digests, and what comes back');
    const { key, settings, stage } = this.locked(house, keyArn);
    const { from, ownsSender } = settings.mail;
    const set = this.#configurationSet(nameOf(stage, 'mail'));
    this.#tellOfReturns(set, { key, mail: settings.watch.mail });
    if (ownsSender)
      new EmailIdentity(this, 'Sender', { identity: Identity.email(from), configurationSet: set });
    const domain = from.slice(from.indexOf('@') + 1);
    this.senders = [
      ...[from, domain].map((identity) => this.#arn(`identity/${identity}`)),
      this.#arn(`configuration-set/${set.configurationSetName}`),
    ];
    new CfnOutput(this, 'MailFrom', { value: from });
  }

  /** The default of the sender, so that nobody who sends has to name it. */
  #configurationSet(configurationSetName: string): ConfigurationSet {
    return new ConfigurationSet(this, 'Mail', {
      configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
  }

  /** Addresses in these notices are those of communes' offices; the operator mends the contact. */
  #tellOfReturns(set: ConfigurationSet, { key, mail }: { key: IKey; mail: string }): void {
    const returns = new Topic(this, 'Returns', { masterKey: key, enforceSSL: true });
    returns.addSubscription(new EmailSubscription(mail));
    set.addEventDestination('Returns', {
      destination: EventDestination.snsTopic(returns),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
  }

  #arn(resource: string): string {
    return `arn:${Aws.PARTITION}:ses:${this.region}:${this.account}:${resource}`;
  }
}
