import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { dateInPrint, SEX_WORDS } from '../../shared/follow-up/papers/words.ts';
import { useText } from '../language/language.tsx';
import { useMay } from '../sign-in/use-session.tsx';
import { ageInWords } from './age.ts';
import { today } from './today.ts';
import type { ChildPage } from './words.ts';

/** Who it is, under the name: born when and how old, boy or girl, of which commune. */
export function Headline({ page: { person, unit, unitName } }: { page: ChildPage }) {
  const t = useText();
  const mayList = useMay('list_cases');
  const { dateOfBirth, sex } = person;
  const age = ageInWords(dateOfBirth, today());
  const born =
    dateOfBirth === undefined
      ? t({ vi: 'Chưa rõ ngày sinh', en: 'Date of birth not known' })
      : `${t({ vi: 'Sinh', en: 'Born' })} ${dateInPrint(dateOfBirth)}`;
  const parts = [age === undefined ? born : `${born} (${t(age)})`, sex && t(SEX_WORDS[sex])];
  return (
    <Text span>
      {parts.filter(Boolean).join(' · ')}
      {' · '}
      {mayList ? (
        <Anchor component={Link} to={`/units/${unit}`} underline="always">
          {unitName}
        </Anchor>
      ) : (
        unitName
      )}
    </Text>
  );
}
