import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { type TrendFigure, type TrendPoint, ticksOf } from './trend-range.ts';
import { COVERAGE_WORDS } from './words.ts';

const MARKED = 15;
const HEIGHT = 260;
const AXIS = { stroke: 'var(--quiet)', tick: { fill: 'var(--quiet)' } } as const;
const COLOURS = {
  rate: 'var(--status-covered)',
  uncovered: 'var(--status-uncovered)',
} as const satisfies Record<TrendFigure, string>;

interface TrendChartProps {
  points: readonly TrendPoint[];
  figure: TrendFigure;
}

/** A line over the dates; days without a run leave their space. */
export function TrendChart({ points, figure }: TrendChartProps) {
  const t = useText();
  const { said, dayOf } = useSaid(figure);
  const data = points.map((point) => ({ time: Date.parse(point.asOf), value: point[figure] }));
  const ticks = ticksOf(
    points.map((point) => point[figure] ?? 0),
    figure,
  );
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <LineChart data={data} margin={{ top: 10, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis {...AXIS} {...TIME} tickFormatter={(time) => dayOf(time).slice(0, 5)} />
        <YAxis {...AXIS} {...scaleOf(ticks)} tickFormatter={said} width="auto" />
        <Tooltip
          labelFormatter={dayOf}
          formatter={(value) => [said(value), t(COVERAGE_WORDS[figure])]}
          contentStyle={{ background: 'var(--mantine-color-body)', borderColor: 'var(--line)' }}
        />
        <Line
          dataKey="value"
          stroke={COLOURS[figure]}
          strokeWidth={2}
          dot={points.length <= MARKED}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

/** From the first label to the last, and every one of them. */
const scaleOf = (ticks: number[]) => ({
  ticks,
  domain: [ticks[0] ?? 0, ticks.at(-1) ?? 0],
  interval: 0 as const,
});

const TIME = {
  dataKey: 'time',
  type: 'number',
  scale: 'time',
  domain: ['dataMin', 'dataMax'] as [string, string],
  minTickGap: 24,
  tickMargin: 8,
} as const;

/** A figure and a time as the axes and the hand on the line say them. */
function useSaid(figure: TrendFigure) {
  const { day, number, percent } = useFormat();
  return {
    said: (value: unknown) => (figure === 'rate' ? percent(Number(value)) : number(Number(value))),
    dayOf: (time: unknown) => day(new Date(Number(time)).toISOString().slice(0, 10)),
  };
}
