/** The child whose page was opened last from a list: where the reader goes on when they come back. Of this tab's memory only. */
let opened: string | undefined;

export function rememberOpened(childId: string): void {
  opened = childId;
}

/** The child to go on at, told once. */
export function takeOpened(): string | undefined {
  const childId = opened;
  opened = undefined;
  return childId;
}

/** Whether there is one among these. */
export const isOpenedAmong = (lines: readonly { childId: string }[]): boolean =>
  lines.some(({ childId }) => childId === opened);
