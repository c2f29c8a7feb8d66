import { Alarm, ComparisonOperator, type IAlarmAction, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { nameOf } from '../../names.ts';
import type { AlarmPlan } from './watched.ts';

/** What to do about it stands on the page its description names. */
export const runbookOf = (page: string): string => `docs/how-to/operate/${page}.md`;

/** Makes an alarm that tells when it begins and when it is over. */
export function alarmOf(
  scope: Construct,
  plan: AlarmPlan,
  to: { stage: string; action: IAlarmAction },
): Alarm {
  const name = plan.of === undefined ? plan.page : `${plan.page}-${plan.of}`;
  const alarm = new Alarm(scope, name, {
    alarmName: nameOf(to.stage, name),
    alarmDescription: `${plan.says} Runbook: ${runbookOf(plan.page)}`,
    metric: plan.metric,
    threshold: plan.limit,
    comparisonOperator: plan.isBelow
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: plan.periods ?? 1,
    treatMissingData: plan.ringsOnSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(to.action);
  alarm.addOkAction(to.action);
  return alarm;
}
