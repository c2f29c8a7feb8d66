import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { rangeOf, type TrendFigure, type TrendPoint } from './trend-range.ts';
import { COVERAGE_WORDS } from './words.ts';

const MARKED = 15;
const HEIGHT = 260;

/** A line over the dates; days without a run leave their space. */
export function TrendChart({ points, figure }: { points: readonly TrendPoint[]; figure: TrendFigure }) {
  const t = useText();
  const { day, number, percent } = useFormat();
  const said = (value: unknown) => (figure === 'rate' ? percent(Number(value)) : number(Number(value)));
  const dayOf = (time: unknown) => day(new Date(Number(time)).toISOString().slice(0, 10));
  const data = points.map((point) => ({ time: Date.parse(point.asOf), value: point[figure] }));
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <LineChart data={data} margin={{ top: 10, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tickFormatter={(time) => dayOf(time).slice(0, 5)}
          stroke="var(--quiet)"
          tick={{ fill: 'var(--quiet)' }}
          minTickGap={24}
        />
        <YAxis
          domain={rangeOf(
            points.map((point) => point[figure] ?? 0),
            figure,
          )}
          tickFormatter={said}
          stroke="var(--quiet)"
          tick={{ fill: 'var(--quiet)' }}
          width={figure === 'rate' ? 72 : 52}
          allowDecimals={figure === 'rate'}
        />
        <Tooltip
          labelFormatter={dayOf}
          formatter={(value) => [said(value), t(COVERAGE_WORDS[figure])]}
          contentStyle={{ background: 'var(--mantine-color-body)', borderColor: 'var(--line)' }}
        />
        <Line
          dataKey="value"
          stroke={figure === 'rate' ? 'var(--status-covered)' : 'var(--status-uncovered)'}
          strokeWidth={2}
          dot={points.length <= MARKED}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
