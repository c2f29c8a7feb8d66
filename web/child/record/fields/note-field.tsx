import { NOTE_WORDS, NOTES } from '../../../../shared/follow-up/notes.ts';
import type { FieldsProps } from '../draft.ts';
import { Choices } from './choices.tsx';

/** What somebody found out: one of a few codes, never free text. */
export function NoteField({ draft, onChange }: FieldsProps) {
  return (
    <Choices
      label={{ vi: 'Ghi nhận', en: 'What was found' }}
      choices={NOTES.map((value) => ({ value, words: NOTE_WORDS[value] }))}
      value={draft.note}
      onChange={(note) => onChange({ ...draft, note })}
    />
  );
}
