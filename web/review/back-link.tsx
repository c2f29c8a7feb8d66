import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useText } from '../language/language.tsx';
import { queuePath } from './question.ts';
import { useSitting } from './use-sitting.ts';
import { STROKE_WORDS } from './words.ts';

/** Where a pair was opened from. */
export function useBackPath(isOfQueue: boolean): string {
  const { filter } = useSitting();
  return isOfQueue ? queuePath(filter) : '/reviews/decisions';
}

/** Leads back there. */
export function BackLink({ isOfQueue }: { isOfQueue: boolean }) {
  const t = useText();
  return (
    <Button
      component={Link}
      to={useBackPath(isOfQueue)}
      variant="default"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
    >
      {t(STROKE_WORDS.back)}
    </Button>
  );
}
