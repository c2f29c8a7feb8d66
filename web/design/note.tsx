import { Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';

export interface NoteProps {
  title?: Words;
  Icon?: typeof IconAlertTriangle;
  role?: 'status';
  children: ReactNode;
}

/** Something to take heed of that is no failure: a file that is held, a figure that wants care. */
export function Note({ title, Icon = IconAlertTriangle, role, children }: NoteProps) {
  const t = useText();
  return (
    <Paper withBorder p="sm" {...(role && { role })} style={{ borderColor: 'var(--status-unsure)' }}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Icon size={22} aria-hidden style={{ flex: 'none', color: 'var(--status-unsure)' }} />
        <Stack gap="xs" flex={1} miw={0}>
          {title !== undefined && (
            <Text fw={600} style={{ color: 'var(--status-unsure)' }}>
              {t(title)}
            </Text>
          )}
          {children}
        </Stack>
      </Group>
    </Paper>
  );
}
