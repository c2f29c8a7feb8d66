import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../functions/figures.ts';
import { ofType, templatesOf } from './synthesized.ts';

const folder = new URL('../../docs/how-to/operate/', import.meta.url);
const templates = templatesOf('national');
const alarms = ofType(templates, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
/** Pages of the folder that are about no alarm. */
const OTHER = ['README.md'];
/** The budget is none of CloudWatch's alarms, and has a page like them. */
const BUDGET = 'cost';

const pageOf = (alarm: { AlarmDescription: string }): string =>
  /Runbook: docs\/how-to\/operate\/([\w-]+)\.md$/u.exec(alarm.AlarmDescription)?.[1] ?? '';

describe('every alarm', () => {
  it('has a page that says what to do, and every page an alarm', () => {
    const pages = readdirSync(folder).filter((file) => !OTHER.includes(file));
    const wanted = new Set([...alarms.map(pageOf), BUDGET]);

    expect(new Set(pages)).toEqual(new Set([...wanted].map((page) => `${page}.md`)));
  });

  it.each([...new Set(alarms.map(pageOf)), BUDGET])(
    '%s: what it means, where to look, what to do',
    (page) => {
      const text = readFileSync(new URL(`${page}.md`, folder), 'utf8');

      for (const heading of ['## What it means', '## Look here', '## Do this'])
        expect(text).toContain(heading);
    },
  );

  it('tells the operator, when it begins and when it is over', () => {
    for (const { AlarmActions, OKActions } of alarms) {
      expect(AlarmActions).toEqual([{ Ref: expect.stringContaining('Alarms') }]);
      expect(OKActions).toEqual(AlarmActions);
    }
  });
});

describe('the night of each province', () => {
  const nights = alarms.filter(({ AlarmName }) =>
    AlarmName.startsWith('bao-phu-national-night-not-finished'),
  );

  it('rings where no night of the schedule ended within the hours from one night to the time the next is to be over', () => {
    expect(nights).toHaveLength(34);
    for (const night of nights)
      expect(night).toMatchObject({
        Namespace: 'BaoPhu',
        MetricName: 'nights',
        Statistic: 'Sum',
        Period: 3600,
        EvaluationPeriods: 27,
        TreatMissingData: 'breaching',
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
      });
  });
});

describe('figures that ring', () => {
  it('are figures that the functions publish', () => {
    const queries = alarms.flatMap(({ Metrics = [] }) =>
      Metrics.flatMap(({ Expression = '' }) => /^SELECT \w+\("(\w+)"\)/u.exec(Expression)?.[1] ?? []),
    );

    expect(queries.sort()).toEqual(['feedDays', 'held', 'heldFeeds', 'refused', 'refusedDrops']);
    for (const figure of queries) expect(Object.keys(FIGURES)).toContain(figure);
  });
});

describe('dead letters', () => {
  it('ring for every queue of them', () => {
    const letters = ofType(templates, 'AWS::SQS::Queue').filter(
      ([, { Properties }]) => !Properties.RedrivePolicy,
    );
    const alarm = alarms.find(({ AlarmName }) => AlarmName === 'bao-phu-national-dead-letters');
    const watched = alarm.Metrics.filter(({ MetricStat }: { MetricStat?: object }) => MetricStat);

    expect(watched).toHaveLength(letters.length);
  });
});

describe('the budget', () => {
  it('is told apart by the tag of the stage', () => {
    const [budget] = ofType(templates, 'AWS::Budgets::Budget').map(([, { Properties }]) => Properties);

    expect(budget.Budget.CostFilters).toEqual({ TagKeyValue: ['user:stage$national'] });
    expect(budget.NotificationsWithSubscribers).toHaveLength(2);
  });
});
