/** What a child's page is drawn from; a page without one of these would break the drawing, offline for good. */
const LISTS = ['papers', 'held', 'asked', 'nearest', 'siblings', 'history'] as const;

/** Whether a value has the parts of a child's page that are always there. */
export function isSoundPage(page: unknown): boolean {
  if (!isRecord(page) || typeof page.childId !== 'string' || !isRecord(page.person)) return false;
  return LISTS.every((name) => Array.isArray(page[name]));
}

/** Whether a value is lines of a working list, each with what is always there. */
export function isSoundList(lines: unknown): boolean {
  return (
    Array.isArray(lines) &&
    lines.every((line) => isRecord(line) && typeof line.childId === 'string' && isRecord(line.state))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
