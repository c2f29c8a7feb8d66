export const printReviews = (value: unknown): string => JSON.stringify(value);
