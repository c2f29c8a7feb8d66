/** A text in the two languages of the portal, Vietnamese first. A page cannot be written in one of them only. */
export interface Words {
  vi: string;
  en: string;
}

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words with figures or names put in. */
export const words =
  <Values extends unknown[]>(vi: (...values: Values) => string, en: (...values: Values) => string) =>
  (...values: Values): Words => ({ vi: vi(...values), en: en(...values) });
