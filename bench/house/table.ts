import type { Row } from '../table.ts';
import type { FileMeasure } from './measure-file.ts';

/** The value below which the given share (0–1) of the values lies, nearest rank; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** One row of figures for the files of an area. */
export function rowOf(area: string, files: readonly FileMeasure[]): Row {
  const functions = files.flatMap((file) => file.functions.map((one) => one.lines));
  const sum = (column: 'lines' | 'comments' | 'any' | 'nonNull' | 'console' | 'todos') =>
    files.reduce((total, file) => total + file[column], 0);
  const share = sum('lines') === 0 ? 0 : (100 * sum('comments')) / sum('lines');
  return {
    area,
    files: String(files.length),
    lines: String(sum('lines')),
    'file lines p50/p90/max': spreadOf(files.map((file) => file.lines)),
    functions: String(functions.length),
    'lines p50/p90/max': spreadOf(functions),
    comments: `${share.toFixed(1)} %`,
    any: String(sum('any')),
    '!': String(sum('nonNull')),
    console: String(sum('console')),
    todo: String(sum('todos')),
  };
}

function spreadOf(values: readonly number[]): string {
  return [quantile(values, 0.5), quantile(values, 0.9), Math.max(0, ...values)].join('/');
}
