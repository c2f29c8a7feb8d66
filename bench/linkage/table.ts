/** One row of cells by their headings. */
export type Row = Readonly<Record<string, string>>;

/** Rows under the headings of the first, columns aligned, the first `named` of them to the left. */
export function tableOf(rows: readonly Row[], named: number): string {
  const headings = Object.keys(rows[0] ?? {});
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column < named ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((line) => line.map(aligned).join('  ').trimEnd()).join('\n');
}
