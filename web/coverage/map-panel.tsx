import { SegmentedControl } from '@mantine/core';
import { useAnswer } from '../api/use-answer.ts';
import { Panel } from '../design/panel.tsx';
import { Answered, Loading } from '../design/states.tsx';
import touch from '../design/touch.module.css';
import { useText } from '../language/language.tsx';
import type { Place } from '../units/use-place.ts';
import { Choropleth } from './choropleth.tsx';
import { Legend } from './legend.tsx';
import { drawingOf } from './projection.ts';
import type { UnitRow } from './rated.ts';
import { Tiles } from './tiles.tsx';
import { useBoundaries } from './use-boundaries.ts';

/** Where the children without a card are: on a map where there are boundaries, else in tiles; the tiles are what a keyboard reads. */
export function MapPanel({ place }: { place: Place }) {
  const { unit, query } = place;
  const asOf = query.get('asOf') ?? undefined;
  const answer = useAnswer('readCoverage', { query: { unit, asOf, level: 'commune' } });
  return (
    <Answered of={answer} loading={<Loading lines={1} height={420} />}>
      {({ rows }) => <Communes place={place} rows={rows.slice(1)} />}
    </Answered>
  );
}

const WIDTH = 900;

function Communes({ place, rows }: { place: Place; rows: readonly UnitRow[] }) {
  const boundaries = useBoundaries();
  const drawing = boundaries && drawingOf(boundaries, new Set(rows.map(({ unit }) => unit)), WIDTH);
  const isMap = drawing !== undefined && place.query.get('map') !== 'tiles';
  return (
    <Panel
      title={{ vi: 'Bản đồ các xã', en: 'Map of the communes' }}
      actions={drawing !== undefined && <ViewChoice place={place} isMap={isMap} />}
    >
      <Legend isMap={isMap} />
      {isMap ? (
        <Choropleth drawing={drawing} rows={rows} place={place} />
      ) : (
        <Tiles rows={rows} place={place} />
      )}
    </Panel>
  );
}

function ViewChoice({ place: { ask }, isMap }: { place: Place; isMap: boolean }) {
  const t = useText();
  return (
    <SegmentedControl
      className={`${touch.touch} no-print`}
      size="sm"
      aria-label={t({ vi: 'Cách hiện', en: 'Shown as' })}
      value={isMap ? 'map' : 'tiles'}
      onChange={(value) => ask('map', value === 'tiles' ? value : undefined)}
      data={[
        { value: 'map', label: t({ vi: 'Bản đồ', en: 'Map' }) },
        { value: 'tiles', label: t({ vi: 'Ô từng xã', en: 'Tiles' }) },
      ]}
    />
  );
}
