import { Stack } from '@mantine/core';
import { useUnsentOf } from '../../device/use-outbox.ts';
import type { ChildPage } from '../words.ts';
import { useDesk } from './recording.tsx';
import { UnsentOutcome } from './unsent-outcome.tsx';

/** What waits on this device for this child, and what a person has to decide on. */
export function UnsentOfChild({ page }: { page: ChildPage }) {
  const { isBusy, clear } = useDesk();
  const entries = useUnsentOf(page.childId).filter(({ state }) => !(isBusy && state === 'waiting'));
  return (
    <Stack gap="xs" role="status">
      {entries.map((entry) => (
        <UnsentOutcome key={entry.number} entry={entry} onDecided={clear} />
      ))}
    </Stack>
  );
}
