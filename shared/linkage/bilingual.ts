/** Words for people who read one of two languages; Vietnamese first. */
export interface Bilingual {
  vi: string;
  en: string;
}
