import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useArrival } from './arrival.ts';
import classes from './page.module.css';

export interface PageProps {
  /** Stands in the tab too: never a name or a number of somebody. */
  title: Words;
  /** Stands on the page in the place of the title: whom it is about. */
  heading?: ReactNode;
  /** Under the title: of which unit, of which day. */
  about?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page below the shell: its title, what it is about, what can be done, and its content. */
export function Page({ title, heading, about, actions, children }: PageProps) {
  const t = useText();
  const name = t(title);
  useArrival();
  useEffect(() => {
    document.title = `${name} – Bao Phủ`;
  }, [name]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex="1 1 18rem">
          <Title order={1} tabIndex={-1} className={classes.heading}>
            {heading ?? name}
          </Title>
          {about !== undefined && (
            <Text className="quiet" component="div">
              {about}
            </Text>
          )}
        </Box>
        {actions !== undefined && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  );
}
