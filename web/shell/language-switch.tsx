import { Button, Group } from '@mantine/core';
import { useLanguage, useText } from '../language/language.tsx';
import { LANGUAGES, type Language, type Words } from '../language/words.ts';

const NAMES: Readonly<Record<Language, Words>> = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
};

/** Vietnamese or English, remembered by the device. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const t = useText();
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t({ vi: 'Ngôn ngữ', en: 'Language' })}>
      {LANGUAGES.map((one) => (
        <Button
          key={one}
          size="compact-sm"
          variant={one === language ? 'light' : 'subtle'}
          aria-pressed={one === language}
          aria-label={`${one.toUpperCase()}: ${t(NAMES[one])}`}
          onClick={() => speak(one)}
        >
          {one.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}
