/** Whether a text is the heading of a column of the feed, or one known to carry nothing. */
export type IsColumn = (heading: string) => boolean;

interface GroupedColumn {
  group: string;
  own: string;
}

const REMARK = /^thông tin (?:về |của )?/iu;

/**
 * The headings of a form that has them in two rows, groups over their columns: `Mẹ` over `Họ và tên` and `Dân tộc`. Where
 * the group makes some column of its own known (`Họ và tên mẹ`) it names all of them, lest the mother's people be read
 * as the child's; any other group (`Thông tin chung`) says nothing.
 */
export function groupedHeadings(
  upper: readonly string[],
  lower: readonly string[],
  isColumn: IsColumn,
): string[] {
  const columns = columnsOf(upper, lower);
  const naming = new Set(
    columns.filter((column) => namedBy(column, isColumn) !== undefined).map(({ group }) => group),
  );
  return columns.map((column) =>
    naming.has(column.group) ? (namedBy(column, isColumn) ?? `${column.group} ${column.own}`) : column.own,
  );
}

/** A cell of the upper row with nothing below is a heading; with others below it begins a group that goes on to the right. */
function columnsOf(upper: readonly string[], lower: readonly string[]): GroupedColumn[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const above = upper[at] ?? '';
    const below = lower[at] ?? '';
    if (above !== '') group = above;
    return below === '' || below === above ? { group: '', own: above } : { group, own: below };
  });
}

function namedBy({ group, own }: GroupedColumn, isColumn: IsColumn): string | undefined {
  if (group === '') return undefined;
  const name = group.replace(REMARK, '');
  return [`${name} ${own}`, `${own} ${name}`].find(isColumn);
}
