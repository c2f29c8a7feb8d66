import { type Measures, measuresOf, type Score, type Tally, talliesOf } from './score.ts';

const GROUP_NAMES = { all: 'all', kinh: 'Kinh', khmer: 'Khmer', hoa: 'Hoa', highland: 'highland' } as const;

interface Line {
  label: string;
  value(tally: Tally, measures: Measures): string;
}

const LINES: readonly Line[] = [
  { label: 'children in scope (truth)', value: ({ inScope }) => whole(inScope) },
  { label: 'children reported', value: ({ reported }) => whole(reported) },
  { label: 'without a card (truth)', value: ({ gaps }) => whole(gaps) },
  { label: 'flagged', value: ({ flagged }) => whole(flagged) },
  { label: 'list precision', value: (_, { listPrecision }) => percent(listPrecision) },
  { label: 'gap recall', value: (_, { gapRecall }) => percent(gapRecall) },
  {
    label: 'hidden gaps',
    value: ({ gapsHidden }, { hiddenGaps }) => `${whole(gapsHidden)} (${percent(hiddenGaps)})`,
  },
  { label: 'gaps left unsure', value: ({ gapsUnsure }) => whole(gapsUnsure) },
  { label: 'gaps in no list', value: ({ gapsLost }) => whole(gapsLost) },
  { label: 'unsure', value: ({ unsure }, { unsureShare }) => `${whole(unsure)} (${percent(unsureShare)})` },
  { label: 'cause right', value: (_, { causeRight }) => percent(causeRight) },
  { label: 'responsible commune right', value: (_, { responsibleRight }) => percent(responsibleRight) },
];

/** The result of a run against the truth as a table for a terminal: a column for all children, one for each name group that has any. */
export function scoreTable(score: Score): string {
  const columns = talliesOf(score)
    .filter(([name, { inScope, reported }]) => name === 'all' || inScope + reported > 0)
    .map(([name, tally]) => columnOf(GROUP_NAMES[name], tally));
  const rows = ['', ...LINES.map(({ label }) => label)].map((label, row) => [
    label,
    ...columns.map((column) => column[row] ?? ''),
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function columnOf(name: string, tally: Tally): string[] {
  const measures = measuresOf(tally);
  return [name, ...LINES.map(({ value }) => value(tally, measures))];
}

function padded(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function whole(count: number): string {
  return count.toLocaleString('en-US');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
