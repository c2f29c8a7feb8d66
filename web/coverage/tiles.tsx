import { Stack, Title, VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import { isFew } from '../design/share.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Place } from '../units/use-place.ts';
import { useUnitNames } from '../units/use-unit-names.ts';
import classes from './coverage.module.css';
import type { UnitRow } from './rated.ts';
import { shortName } from './short-name.ts';
import { usePaint } from './use-paint.ts';
import { useRate } from './use-rate.ts';

/** A tile a commune, by district: colour of its rate, number of its children without a card. */
export function Tiles({ rows, place }: { rows: readonly UnitRow[]; place: Place }) {
  const { placeOf } = useUnitNames();
  const districts = Map.groupBy(rows, (row) => placeOf(row) ?? '');
  return (
    <Stack gap="sm" mt="sm">
      {[...districts].map(([district, own]) => (
        <div key={district}>
          {districts.size > 1 && district !== '' && (
            <Title order={3} size="sm" mb={4}>
              {district}
            </Title>
          )}
          <ul className={classes.tiles}>
            {own.map((row) => (
              <li key={row.unit}>
                <Tile row={row} to={place.addressOf(row.unit)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Stack>
  );
}

function Tile({ row, to }: { row: UnitRow; to: string | undefined }) {
  const t = useText();
  const rate = useRate();
  const { number } = useFormat();
  const { nameOf } = useUnitNames();
  const { ground, text } = usePaint()(row);
  const name = nameOf(row);
  const shown = {
    className: `${classes.tile} ${isFew(row.inScope) ? classes.few : ''}`,
    style: { background: ground, color: text },
    title: `${name}: ${rate(row)}`,
  };
  const content = (
    <>
      <span>{shortName(name)}</span>
      <b>
        {number(row.uncovered)}
        <VisuallyHidden>
          {t({ vi: ` trẻ chưa có thẻ, tỉ lệ ${rate(row)}`, en: ` without a card, rate ${rate(row)}` })}
        </VisuallyHidden>
      </b>
    </>
  );
  return to === undefined ? (
    <div {...shown}>{content}</div>
  ) : (
    <Link to={to} {...shown}>
      {content}
    </Link>
  );
}
