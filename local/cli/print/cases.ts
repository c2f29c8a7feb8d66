export const printCases = (value: unknown): string => JSON.stringify(value);
