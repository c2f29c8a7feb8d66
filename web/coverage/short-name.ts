const KIND = /^(?:xã|phường|thị trấn)\s+(?=\D)/iu;

/** A commune's name without its word of kind, for where space is short; `Phường 1` stays, it is nothing without it. */
export const shortName = (name: string): string => name.replace(KIND, '');
