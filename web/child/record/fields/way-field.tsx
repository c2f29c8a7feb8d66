import type { ContactWay } from '../../../../shared/follow-up/case.ts';
import { WAY_WORDS } from '../../../../shared/follow-up/papers/words.ts';
import type { FieldsProps } from '../draft.ts';
import { Choices } from './choices.tsx';

/** By which way the family was reached. */
export function WayField({ draft, onChange, ways }: FieldsProps & { ways: readonly ContactWay[] }) {
  return (
    <Choices
      label={{ vi: 'Bằng cách nào', en: 'How' }}
      choices={ways.map((value) => ({ value, words: WAY_WORDS[value] }))}
      value={draft.way}
      onChange={(way) => onChange({ ...draft, way })}
    />
  );
}
