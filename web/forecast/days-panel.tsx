import { Table, Text } from '@mantine/core';
import type { AnswerOf } from '../api/types.ts';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import classes from './forecast.module.css';
import { byDay, byWeek, type Stretch, sumOf } from './weeks.ts';
import { DAYS_WORDS, FORECAST_WORDS } from './words.ts';

interface DaysPanelProps {
  of: keyof typeof DAYS_WORDS;
  forecast: AnswerOf<'readForecast'>;
  isByDay: boolean;
}

/** How many children and when, a line a week or a day: the table is the chart. */
export function DaysPanel({ of, forecast, isByDay }: DaysPanelProps) {
  const t = useText();
  const { number } = useFormat();
  const counts = forecast[of];
  const sum = sumOf(counts);
  return (
    <Panel title={FORECAST_WORDS[of]}>
      <div className={classes.figure}>{number(sum)}</div>
      <Text size="sm" className="quiet" mb="sm">
        {t(DAYS_WORDS[of])}
      </Text>
      {sum === 0 ? (
        <Text>{t({ vi: 'Không có trẻ nào trong 60 ngày tới.', en: 'No child in the next 60 days.' })}</Text>
      ) : (
        <Stretches
          stretches={isByDay ? byDay(counts) : byWeek(counts, forecast)}
          heading={isByDay ? t({ vi: 'Ngày', en: 'Day' }) : t({ vi: 'Tuần', en: 'Week' })}
        />
      )}
    </Panel>
  );
}

function Stretches({ stretches, heading }: { stretches: readonly Stretch[]; heading: string }) {
  const t = useText();
  const most = Math.max(...stretches.map(({ children }) => children));
  return (
    <Table horizontalSpacing={6} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{heading}</Table.Th>
          <Table.Th scope="col" className={classes.number}>
            {t({ vi: 'Trẻ', en: 'Children' })}
          </Table.Th>
          <Table.Td aria-hidden w="40%" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {stretches.map((stretch) => (
          <Line key={stretch.from} stretch={stretch} most={most} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Line({ stretch: { from, to, children }, most }: { stretch: Stretch; most: number }) {
  const { day, number } = useFormat();
  const name = from === to ? day(from) : `${day(from).slice(0, 5)} – ${day(to)}`;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} className={classes.days}>
        {name}
      </Table.Th>
      <Table.Td className={classes.number}>{number(children)}</Table.Td>
      <Table.Td aria-hidden>
        {children > 0 && <div className={classes.bar} style={{ width: `${(children / most) * 100}%` }} />}
      </Table.Td>
    </Table.Tr>
  );
}
