import { Button } from '@mantine/core';
import { IconListCheck, IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Answered, Loading } from '../design/states.tsx';
import touch from '../design/touch.module.css';
import { useText } from '../language/language.tsx';
import { useMay } from '../sign-in/use-session.tsx';
import { OwnUnitChoice } from '../units/unit-choice.tsx';
import { UnitPath } from '../units/unit-path.tsx';
import { type Place, useMayAt, usePlace } from '../units/use-place.ts';
import { listAddress } from './addresses.ts';
import { BridgePanel } from './bridge-panel.tsx';
import { CausesPanel } from './causes-panel.tsx';
import classes from './coverage.module.css';
import { DateChoice } from './date-choice.tsx';
import { GroupsPanel } from './groups-panel.tsx';
import { Headline } from './headline.tsx';
import { LeaguePanel } from './league-panel.tsx';
import { MapPanel } from './map-panel.tsx';
import { TrendPanel } from './trend-panel.tsx';
import { COVERAGE_WORDS } from './words.ts';

/** The province in ten seconds: how many children have a card, what the night changed, why the others have none, and where. */
export function Component() {
  const place = usePlace('coverage', 'read_coverage');
  return (
    <Page
      title={COVERAGE_WORDS.title}
      about={<UnitPath code={place.unit} toOf={place.addressOf} />}
      actions={<WaysOn unit={place.unit} />}
    >
      <div className={`${classes.choices} ${touch.touch} no-print`}>
        <OwnUnitChoice place={place} />
        <DateChoice place={place} />
      </div>
      <Figures place={place} />
    </Page>
  );
}

/** To a child: by name, or by the list of those without a card. */
function WaysOn({ unit }: { unit: string }) {
  const t = useText();
  const maySearch = useMay('search_children');
  const mayList = useMayAt('list_cases')(unit);
  return (
    <>
      {maySearch && (
        <Button
          component={Link}
          to="/search"
          variant="default"
          className={touch.touch}
          leftSection={<IconSearch size={18} />}
        >
          {t({ vi: 'Tìm một trẻ', en: 'Find a child' })}
        </Button>
      )}
      {mayList && (
        <Button
          component={Link}
          to={listAddress(unit)}
          className={touch.touch}
          leftSection={<IconListCheck size={18} />}
        >
          {t({ vi: 'Xem danh sách trẻ chưa có thẻ', en: 'Children without a card' })}
        </Button>
      )}
    </>
  );
}

function Figures({ place }: { place: Place }) {
  const { unit, query } = place;
  const asOf = query.get('asOf') ?? undefined;
  const coverage = useAnswer('readCoverage', { query: { unit, asOf } });
  return (
    <Answered of={coverage} loading={<Loading lines={4} height={180} />}>
      {({ rows: [own, ...below], asOf: date }) =>
        own === undefined ? null : (
          <>
            <Headline row={own} asOf={date} />
            <div className={classes.beside}>
              {asOf === undefined && <BridgePanel place={place} />}
              <TrendPanel unit={unit} />
            </div>
            <div className={classes.beside}>
              <CausesPanel row={own} />
              <GroupsPanel place={place} />
            </div>
            {below.length > 0 && <LeaguePanel place={place} rows={below} />}
            {below.length > 0 && <MapPanel place={place} />}
          </>
        )
      }
    </Answered>
  );
}
