import { Text } from '@mantine/core';
import { dateInPrint, SEX_WORDS } from '../../shared/follow-up/papers/words.ts';
import { useText } from '../language/language.tsx';
import { ageInWords } from './age.ts';
import { today } from './today.ts';
import type { ChildPage } from './words.ts';

/** Who it is, under the name: born when and how old, boy or girl, of which commune. */
export function Headline({ page: { person, unitName } }: { page: ChildPage }) {
  const t = useText();
  const { dateOfBirth, sex } = person;
  const age = ageInWords(dateOfBirth, today());
  const born =
    dateOfBirth === undefined
      ? t({ vi: 'Chưa rõ ngày sinh', en: 'Date of birth not known' })
      : `${t({ vi: 'Sinh', en: 'Born' })} ${dateInPrint(dateOfBirth)}`;
  const parts = [age === undefined ? born : `${born} (${t(age)})`, sex && t(SEX_WORDS[sex]), unitName];
  return <Text span>{parts.filter(Boolean).join(' · ')}</Text>;
}
