import { formatIn } from './format.ts';
import type { Language } from './words.ts';

const KB = 1024;

/** Bytes as people count them: 12 KB, 3,4 MB. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < KB * KB) return `${formatIn(language).number(Math.ceil(bytes / KB))}\u00A0KB`;
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / KB / KB);
  return `${megabytes}\u00A0MB`;
}
