import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import { nameOf } from '../../names.ts';
import type { StageSettings } from '../../settings.ts';

/**
 * Tells by mail when the stage costs more than it should, or is going to. Costs are told apart by the tag `stage`, which has to
 * be activated once an account (docs/how-to/operate/cost.md).
 */
export function budgetOf(scope: Construct, stage: string, { watch }: StageSettings): CfnBudget {
  const notice = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: {
      notificationType,
      threshold,
      thresholdType: 'PERCENTAGE',
      comparisonOperator: 'GREATER_THAN',
    },
    subscribers: [{ subscriptionType: 'EMAIL', address: watch.mail }],
  });
  return new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: nameOf(stage, 'cost'),
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: watch.monthlyUsd, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:stage$${stage}`] },
    },
    notificationsWithSubscribers: [notice('ACTUAL', 80), notice('FORECASTED', 100)],
  });
}
