import { Alert, List, Stack, Text } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
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
    <Alert color="yellow" variant="light" icon={<IconShieldHalf />} title={t(title)}>
      <Stack gap="sm">
        <List spacing={4}>
          {guard.map((one) => (
            <List.Item key={one.en}>
              <Text span>{t(one)}</Text>
            </List.Item>
          ))}
        </List>
        {children}
      </Stack>
    </Alert>
  );
}
