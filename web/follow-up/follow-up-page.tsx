import { NativeSelect, Text } from '@mantine/core';
import type { AnswerOf } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Answered, Empty, Loading } from '../design/states.tsx';
import touch from '../design/touch.module.css';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { OwnUnitChoice } from '../units/unit-choice.tsx';
import { UnitPath } from '../units/unit-path.tsx';
import { type Place, usePlace } from '../units/use-place.ts';
import { BesidePanel } from './beside-panel.tsx';
import classes from './follow-up.module.css';
import { FunnelSteps } from './funnel-steps.tsx';
import { periodsUpTo } from './period.ts';
import { UnitsPanel } from './units-panel.tsx';
import { FOLLOW_UP_WORDS } from './words.ts';

type Funnel = AnswerOf<'readFunnel'>;

/** How far the communes came with the children they were told of. */
export function Component() {
  const place = usePlace('follow-up', 'read_coverage');
  const { unit, query } = place;
  const since = query.get('since') ?? undefined;
  const answer = useAnswer('readFunnel', { query: { unit, since } });
  return (
    <Page title={FOLLOW_UP_WORDS.title} about={<UnitPath code={unit} toOf={place.addressOf} />}>
      <OwnUnitChoice place={place} />
      <Answered of={answer} loading={<Loading lines={3} height={220} />}>
        {(funnel) => (
          <>
            <PeriodChoice place={place} funnel={funnel} />
            <Found place={place} funnel={funnel} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function PeriodChoice({ place: { query, ask }, funnel }: { place: Place; funnel: Funnel }) {
  const t = useText();
  const { day } = useFormat();
  const asked = query.get('since') ?? '';
  const periods = periodsUpTo(funnel.asOf).map(({ since = '', words }) => ({
    value: since,
    label: t(words),
  }));
  const others = periods.some(({ value }) => value === asked) ? [] : [{ value: asked, label: day(asked) }];
  return (
    <div>
      <NativeSelect
        className={touch.touch}
        maw={320}
        label={t(FOLLOW_UP_WORDS.period)}
        description={t({
          vi: `Tính từ ${day(funnel.since)} đến ${day(funnel.asOf)}`,
          en: `From ${day(funnel.since)} to ${day(funnel.asOf)}`,
        })}
        value={asked}
        onChange={({ currentTarget }) => ask('since', currentTarget.value)}
        data={[...periods, ...others]}
      />
    </div>
  );
}

function Found({ place, funnel: { rows } }: { place: Place; funnel: Funnel }) {
  const t = useText();
  const [own, ...below] = rows;
  if (own === undefined || own.flagged === 0)
    return (
      <Empty title={FOLLOW_UP_WORDS.none}>
        {t({ vi: 'Hãy chọn thời gian dài hơn.', en: 'Choose a longer time.' })}
      </Empty>
    );
  return (
    <>
      <div className={classes.beside}>
        <Panel title={FOLLOW_UP_WORDS.steps}>
          <FunnelSteps row={own} />
          <Text size="sm" className="quiet" mt="md">
            {t({
              vi: 'Mỗi trẻ tính một lần. Phần đậm của thanh là đúng hạn.',
              en: 'Each child counts once. The filled part of a bar was in time.',
            })}
          </Text>
        </Panel>
        <BesidePanel row={own} />
      </div>
      {below.length > 0 && <UnitsPanel place={place} rows={below} />}
    </>
  );
}
