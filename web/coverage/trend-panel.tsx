import { SegmentedControl, Table, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { Panel } from '../design/panel.tsx';
import { Answered, Loading } from '../design/states.tsx';
import touch from '../design/touch.module.css';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import table from '../units/unit-table.module.css';
import classes from './coverage.module.css';
import type { TrendFigure, TrendPoint } from './trend-range.ts';
import { useRate } from './use-rate.ts';
import { COVERAGE_WORDS } from './words.ts';

const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.tsx')).TrendChart }));

/** How it came to be so, date by date: drawn, and as a table. */
export function TrendPanel({ unit }: { unit: string }) {
  const answer = useAnswer('readTrend', { query: { unit } });
  return (
    <Panel title={{ vi: 'Diễn biến', en: 'Trend' }}>
      <Answered of={answer} loading={<Loading lines={1} height={320} />}>
        {({ points }) => (points.length < 2 ? <TooFew points={points} /> : <Trend points={points} />)}
      </Answered>
    </Panel>
  );
}

/** One date makes no line. */
function TooFew({ points: [only] }: { points: readonly TrendPoint[] }) {
  const t = useText();
  const { day } = useFormat();
  return (
    <Text className="quiet">
      {only === undefined
        ? t({ vi: 'Chưa có lần đối soát nào.', en: 'No run has been published yet.' })
        : t({
            vi: `Mới có một ngày số liệu (${day(only.asOf)}). Biểu đồ hiện khi có từ hai ngày trở lên.`,
            en: `There is one reference date so far (${day(only.asOf)}). The chart shows from the second one on.`,
          })}
    </Text>
  );
}

function Trend({ points }: { points: readonly TrendPoint[] }) {
  const t = useText();
  const [figure, setFigure] = useState<TrendFigure>('uncovered');
  return (
    <>
      <SegmentedControl
        className={`${touch.touch} no-print`}
        size="sm"
        mb="xs"
        aria-label={t({ vi: 'Số liệu vẽ', en: 'Figure drawn' })}
        value={figure}
        onChange={setFigure}
        data={[
          { value: 'uncovered', label: t(COVERAGE_WORDS.uncovered) },
          { value: 'rate', label: t(COVERAGE_WORDS.rate) },
        ]}
      />
      <div className={classes.chart} aria-hidden>
        <Suspense fallback={<Loading lines={1} height={260} />}>
          <TrendChart points={points} figure={figure} />
        </Suspense>
      </div>
      <details>
        <summary>{t({ vi: 'Xem dạng bảng', en: 'As a table' })}</summary>
        <TrendTable points={points.toReversed()} />
      </details>
    </>
  );
}

function TrendTable({ points }: { points: readonly TrendPoint[] }) {
  const t = useText();
  const { day, number } = useFormat();
  const rate = useRate();
  const { asOf, rate: rateWords, uncovered, unsure, inScope } = COVERAGE_WORDS;
  return (
    <Table horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          {[asOf, rateWords, uncovered, unsure, inScope].map((words, at) => (
            <Table.Th key={words.en} scope="col" ta={at === 0 ? 'left' : 'right'}>
              {t(words)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {points.map((point) => (
          <Table.Tr key={point.asOf}>
            <Table.Th scope="row" fw={400}>
              {day(point.asOf)}
            </Table.Th>
            <Table.Td className={table.number}>{rate(point)}</Table.Td>
            <Table.Td className={table.number}>{number(point.uncovered)}</Table.Td>
            <Table.Td className={table.number}>{number(point.unsure)}</Table.Td>
            <Table.Td className={table.number}>{number(point.inScope)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
