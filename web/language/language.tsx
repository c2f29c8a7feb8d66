import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { LANGUAGES, type Language, type Words } from './words.ts';

interface Speaking {
  language: Language;
  speak(language: Language): void;
}

const Context = createContext<Speaking>({ language: 'vi', speak: () => undefined });

const KEPT = 'bao-phu.language';

/** Has everything below speak the language this device chose last; Vietnamese where none was chosen. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(
    () => LANGUAGES.find((one) => one === localStorage.getItem(KEPT)) ?? 'vi',
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback((chosen: Language) => {
    localStorage.setItem(KEPT, chosen);
    setLanguage(chosen);
  }, []);
  const speaking = useMemo(() => ({ language, speak }), [language, speak]);
  return <Context value={speaking}>{children}</Context>;
}

export const useLanguage = (): Speaking => use(Context);

/** Says words in the language of the reader: `const t = useText(); t({ vi: 'Trẻ em', en: 'Children' })`. */
export function useText(): (words: Words) => string {
  const { language } = useLanguage();
  return useCallback((words: Words) => words[language], [language]);
}
