/** One row of cells by their headings. */
export type Row = Readonly<Record<string, string>>;

/** Rows under the headings of the first, columns aligned, the first `named` of them to the left. */
export function tableOf(rows: readonly Row[], named: number): string {
  const lines = alignedLines(rows, named);
  return lines.map((cells) => cells.join('  ').trimEnd()).join('\n');
}

/** The same in Markdown, aligned for those who read it as it is. */
export function markdownOf(rows: readonly Row[], named: number): string {
  const [headings = [], ...lines] = alignedLines(rows, named);
  const rule = headings.map(({ length }, column) => {
    const dashes = '-'.repeat(Math.max(2, length - 1));
    return column < named ? `-${dashes}` : `${dashes}:`;
  });
  return [headings, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function alignedLines(rows: readonly Row[], named: number): string[][] {
  const headings = Object.keys(rows[0] ?? {});
  const lines = [headings, ...rows.map((row) => headings.map((heading) => withMinus(row[heading] ?? '')))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column < named ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((line) => line.map(aligned));
}

/** A number below zero with the minus sign of print; the hyphens of days and names stay. */
function withMinus(cell: string): string {
  return cell.replaceAll(/(?<![\p{L}\p{N}])-(?=\d)/gu, '−');
}
