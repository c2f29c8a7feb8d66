import { useMemo } from 'react';
import { useLanguage } from './language.tsx';
import type { Language } from './words.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Stands where there is no value. */
export const NOTHING = '–';

/** Numbers and dates as an office writes them: 119.885, 98,62 %, 30/06/2023. Days are dd/mm/yyyy in both languages. */
export interface Format {
  number(value: number): string;
  /** With its sign, for changes: +12, −3, 0. */
  signed(value: number): string;
  /** A share from 0 to 1 with two decimals, with a blank before the sign; a dash where it is null. */
  percent(share: number | null | undefined, decimals?: number): string;
  /** An ISO date or instant as a day in Vietnam; what is no full date (a year alone) as it was written. */
  day(iso: string | undefined): string;
  /** An instant as day and time in Vietnam. */
  moment(iso: string | undefined): string;
}

/** The format of the reader's language. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => formatIn(language), [language]);
}

/** How one language writes numbers and dates. */
export function formatIn(language: Language): Format {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  return {
    number: (value) => whole.format(value),
    signed: (value) => signed.format(value).replace('-', '−'),
    percent: (share, decimals = 2) => percentOf(share, { locale, decimals }),
    day: dayOf,
    moment: (iso) => (iso === undefined ? NOTHING : `${dayOf(iso)} ${timeOf(iso)}`),
  };
}

function percentOf(
  share: number | null | undefined,
  { locale, decimals }: { locale: string; decimals: number },
): string {
  if (share === null || share === undefined) return NOTHING;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${new Intl.NumberFormat(locale, digits).format(share * 100)}\u00A0%`;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const IN_VIETNAM = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
const DAY = new Intl.DateTimeFormat('en-GB', {
  ...IN_VIETNAM,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('en-GB', { ...IN_VIETNAM, hour: '2-digit', minute: '2-digit' });

function dayOf(iso: string | undefined): string {
  if (iso === undefined || iso === '') return NOTHING;
  const [, year, month, day] = DATE.exec(iso) ?? [];
  if (year !== undefined) return `${day}/${month}/${year}`;
  return iso.includes('T') ? DAY.format(new Date(iso)) : iso;
}

const timeOf = (iso: string): string => TIME.format(new Date(iso));
