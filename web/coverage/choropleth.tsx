import { Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isFew } from '../design/share.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Place } from '../units/use-place.ts';
import classes from './coverage.module.css';
import type { Drawing } from './projection.ts';
import type { UnitRow } from './rated.ts';
import { usePaint } from './use-paint.ts';
import { useRate } from './use-rate.ts';

interface ChoroplethProps {
  drawing: Drawing;
  rows: readonly UnitRow[];
  place: Place;
}

/** The communes where they lie; pointed at, one says its figures, pressed, it opens. */
export function Choropleth({ drawing: { width, height, outlines }, rows, place }: ChoroplethProps) {
  const t = useText();
  const go = useNavigate();
  const paint = usePaint();
  const [pointed, setPointed] = useState<UnitRow>();
  const byUnit = new Map(rows.map((row) => [row.unit, row]));
  return (
    <figure style={{ margin: '0.75rem 0 0' }}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={classes.map}
        role="img"
        aria-label={t({
          vi: 'Bản đồ tỉ lệ bao phủ từng xã; các ô từng xã cho biết cùng số liệu.',
          en: 'Map of coverage by commune; the tiles say the same.',
        })}
      >
        {outlines.map(({ code, d }) => {
          const row = byUnit.get(code);
          const to = place.addressOf(code);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the tiles are for the keyboard
            <path
              key={code}
              d={d}
              className={row && isFew(row.inScope) ? classes.few : undefined}
              fill={row === undefined ? 'transparent' : paint(row).ground}
              onPointerEnter={() => setPointed(row)}
              onClick={() => to !== undefined && void go(to)}
            />
          );
        })}
      </svg>
      <figcaption>
        <Pointed row={pointed} />
      </figcaption>
    </figure>
  );
}

function Pointed({ row }: { row: UnitRow | undefined }) {
  const t = useText();
  const rate = useRate();
  const { number } = useFormat();
  return (
    <Text mih="1.6rem" fw={600}>
      {row === undefined
        ? t({ vi: 'Chỉ vào một xã để xem số liệu.', en: 'Point at a commune to see its figures.' })
        : t({
            vi: `${row.name}: ${number(row.uncovered)} trẻ chưa có thẻ, tỉ lệ ${rate(row)}`,
            en: `${row.name}: ${number(row.uncovered)} without a card, rate ${rate(row)}`,
          })}
    </Text>
  );
}
