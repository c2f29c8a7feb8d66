import type { FileMeasure } from './measure-file.ts';

const HEADINGS = [
  'area',
  'files',
  'lines',
  'file lines p50/p90/max',
  'functions',
  'lines p50/p90/max',
  'comments',
  'any',
  '!',
  'console',
  'todo',
];

/** The value below which the given share (0–1) of the values lies, nearest rank; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** One row of figures for the files of an area. */
export function rowOf(area: string, files: readonly FileMeasure[]): string[] {
  const lines = files.map((file) => file.lines);
  const functions = files.flatMap((file) => file.functions.map((one) => one.lines));
  const sum = (column: 'lines' | 'comments' | 'any' | 'nonNull' | 'console' | 'todos') =>
    files.reduce((total, file) => total + file[column], 0);
  const share = sum('lines') === 0 ? 0 : (100 * sum('comments')) / sum('lines');

  return [
    area,
    String(files.length),
    String(sum('lines')),
    spreadOf(lines),
    String(functions.length),
    spreadOf(functions),
    `${share.toFixed(1)} %`,
    ...(['any', 'nonNull', 'console', 'todos'] as const).map((column) => String(sum(column))),
  ];
}

/** The rows under their headings, columns aligned. */
export function formatTable(rows: readonly string[][]): string {
  const all = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => pad(cell, column, widths)).join('  ')).join('\n');
}

function spreadOf(values: readonly number[]): string {
  return [quantile(values, 0.5), quantile(values, 0.9), Math.max(0, ...values)].join('/');
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
