import { SegmentedControl, Text } from '@mantine/core';
import type { AnswerOf } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Answered, Loading } from '../design/states.tsx';
import touch from '../design/touch.module.css';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { OwnUnitChoice } from '../units/unit-choice.tsx';
import { UnitPath } from '../units/unit-path.tsx';
import { type Place, usePlace } from '../units/use-place.ts';
import { DaysPanel } from './days-panel.tsx';
import { Estimate } from './estimate.tsx';
import classes from './forecast.module.css';
import { basisWords, FORECAST_WORDS } from './words.ts';

type Forecast = AnswerOf<'readForecast'>;

/** What the next days bring a unit: births that need a card, cards that end, children who turn six. */
export function Component() {
  const place = usePlace('forecast', 'read_forecast');
  const { unit } = place;
  const answer = useAnswer('readForecast', { query: { unit } });
  return (
    <Page title={FORECAST_WORDS.title} about={<UnitPath code={unit} toOf={place.addressOf} />}>
      <OwnUnitChoice place={place} />
      <Answered of={answer} loading={<Loading lines={3} height={200} />}>
        {(forecast) => (
          <>
            <Ahead forecast={forecast} />
            <ByChoice place={place} />
            <div className={classes.panels}>
              <DaysPanel of="cardsEnding" forecast={forecast} isByDay={isByDay(place)} />
              <DaysPanel of="turningSix" forecast={forecast} isByDay={isByDay(place)} />
              <DaysPanel of="rightEnding" forecast={forecast} isByDay={isByDay(place)} />
            </div>
          </>
        )}
      </Answered>
    </Page>
  );
}

function Ahead({ forecast }: { forecast: Forecast }) {
  const t = useText();
  const { day, number, percent } = useFormat();
  const { from, to, births, birthsWithoutCard, basis } = forecast;
  const window = `${day(basis.since)} – ${day(basis.until)}`;
  return (
    <Panel>
      <Text mb="sm">
        {t({ vi: `Từ ${day(from)} đến ${day(to)}`, en: `From ${day(from)} to ${day(to)}` })}
      </Text>
      <div className={classes.estimates}>
        <Estimate words={FORECAST_WORDS.births} estimate={births} />
        <Estimate words={FORECAST_WORDS.birthsWithoutCard} estimate={birthsWithoutCard} />
      </div>
      <Text className="quiet" mt="sm">
        {t(basisWords(number(basis.registered), window, percent(basis.shareWithoutCard, 1)))}
      </Text>
    </Panel>
  );
}

const isByDay = ({ query }: Place): boolean => query.get('by') === 'day';

function ByChoice({ place }: { place: Place }) {
  const t = useText();
  return (
    <div>
      <SegmentedControl
        className={touch.touch}
        aria-label={t({ vi: 'Chia theo', en: 'By' })}
        value={isByDay(place) ? 'day' : 'week'}
        onChange={(value) => place.ask('by', value === 'day' ? value : undefined)}
        data={[
          { value: 'week', label: t({ vi: 'Theo tuần', en: 'By week' }) },
          { value: 'day', label: t({ vi: 'Theo ngày', en: 'By day' }) },
        ]}
      />
    </div>
  );
}
