import { List } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Note } from '../../design/note.tsx';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import type { Import } from '../import-words.ts';

export interface GuardNotesProps {
  title: Words;
  guard: Import['guard'];
  children?: ReactNode;
}

/** Why a file is held, and what can be done about it. */
export function GuardNotes({ title, guard, children }: GuardNotesProps) {
  const t = useText();
  return (
    <Note title={title} Icon={IconShieldHalf}>
      <List spacing={4}>
        {guard.map((one) => (
          <List.Item key={one.en}>{t(one)}</List.Item>
        ))}
      </List>
      {children}
    </Note>
  );
}
