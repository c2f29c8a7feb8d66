/** The unit as papers have it: children without a commune are the province's. */
export const placeOf = (unit: string): string => unit.replace(/-unknown$/, '');
