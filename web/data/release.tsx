import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ApiProblem } from '../api/problem.ts';
import { Dialog } from '../design/dialog.tsx';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';

export interface ReleaseProps {
  /** What is let through. */
  title: string;
  /** What happens then, and whether it can be taken back. */
  then: Words;
  isPending: boolean;
  error: ApiProblem | null;
  onAgreed(): void;
  /** What it would do, in figures. */
  children: ReactNode;
}

/** Lets through what is held, after asking once more with what that does. */
export function Release({ title, then, isPending, error, onAgreed, children }: ReleaseProps) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const agree = () => {
    close();
    onAgreed();
  };
  return (
    <>
      <Group>
        <Button variant="default" loading={isPending} onClick={() => setAsking(true)}>
          {t({ vi: 'Cho qua…', en: 'Release…' })}
        </Button>
      </Group>
      {error !== null && <Failed error={error} />}
      <Dialog opened={isAsking} onClose={close} title={title}>
        <Stack>
          {children}
          <Text>{t(then)}</Text>
          <Choice onAgreed={agree} onClose={close} />
        </Stack>
      </Dialog>
    </>
  );
}

function Choice({ onAgreed, onClose }: { onAgreed: () => void; onClose: () => void }) {
  const t = useText();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose} data-autofocus>
        {t({ vi: 'Thôi', en: 'Cancel' })}
      </Button>
      <Button color="red.9" onClick={onAgreed}>
        {t({ vi: 'Cho qua', en: 'Release' })}
      </Button>
    </Group>
  );
}
