import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';

export interface PanelProps {
  title?: Words;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Panel({ title, actions, children }: PanelProps) {
  const t = useText();
  const id = useId();
  const named = title === undefined ? {} : { 'aria-labelledby': id };
  return (
    <Paper component="section" withBorder p="md" {...named}>
      {title !== undefined && (
        <Group justify="space-between" mb="sm" gap="xs">
          <Title order={2} id={id}>
            {t(title)}
          </Title>
          {actions}
        </Group>
      )}
      {children}
    </Paper>
  );
}
