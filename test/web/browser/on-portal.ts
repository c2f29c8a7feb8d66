import { afterAll, beforeAll, inject } from 'vitest';
import type { Language } from '../../../web/language/words.ts';
import { LANGUAGES } from '../../../web/language/words.ts';
import { openPortal, type RunningPortal } from './portal.ts';

/** A portal for all tests of a file; told as a function, as it is there only once the tests run. */
export function onPortal(...more: string[]): () => RunningPortal {
  let portal: RunningPortal | undefined;
  beforeAll(async () => {
    portal = await openPortal(inject('province'), more);
  });
  afterAll(async () => portal?.stop());
  return () => {
    if (portal === undefined) throw new Error('the portal is not open yet');
    return portal;
  };
}

/** Both languages, to be walked through by `describe.each(IN_BOTH)`; `say` picks the words of one. */
export const IN_BOTH = LANGUAGES.map((language) => ({ language }));

export const say = (language: Language, vi: string, en: string): string => (language === 'vi' ? vi : en);
