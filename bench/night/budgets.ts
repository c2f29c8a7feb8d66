/** What a phase may cost on two cores; a phase without a limit has an empty one. */
export interface Budget {
  seconds?: number;
  peakMemoryMb?: number;
}

/** Of a province of 119,885 children and 134,797 cards. */
export const BUDGETS = {
  none: {},
  importFirst: { seconds: 8, peakMemoryMb: 600 },
  importUnchanged: { seconds: 2, peakMemoryMb: 600 },
  reconcile: { seconds: 4, peakMemoryMb: 900 },
} as const satisfies Record<string, Budget>;

/** A night after 0.5 % of the rows changed may take a quarter of the full run. */
export const nightBudget = (fullSeconds: number): Budget => ({
  ...BUDGETS.reconcile,
  seconds: fullSeconds / 4,
});
