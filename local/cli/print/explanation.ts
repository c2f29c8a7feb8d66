export const printExplanation = (value: unknown): string => JSON.stringify(value);
