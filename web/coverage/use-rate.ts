import { useCallback } from 'react';
import { useLanguage } from '../language/language.tsx';
import { printedRate, type Rated } from './rated.ts';

/** Prints rates in the language of the reader. */
export function useRate(): (tally: Pick<Rated, 'covered' | 'inScope'>) => string {
  const { language } = useLanguage();
  return useCallback((tally) => printedRate(tally, language), [language]);
}
