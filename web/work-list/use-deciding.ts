import { useState } from 'react';
import { openDevice } from '../device/open-device.ts';
import { dropUnsent, recordAnyway } from '../device/outbox.ts';
import { tellChange } from '../device/outbox-changes.ts';
import { sendOutbox } from '../device/send-outbox.ts';
import type { Unsent } from '../device/unsent.ts';
import { useIsOnline, useScope } from '../sign-in/use-session.tsx';

/** A person's decision on an outcome that did not go through. */
export function useDeciding({ number }: Unsent) {
  const { subject } = useScope();
  const isOnline = useIsOnline();
  const [isBusy, setBusy] = useState(false);
  const decide = async (to: typeof dropUnsent) => {
    setBusy(true);
    try {
      await to(await openDevice(), number);
      tellChange('outbox');
      if (isOnline) await sendOutbox(subject);
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    keepTheirs: () => void decide(dropUnsent),
    recordMine: () => void decide(recordAnyway),
  };
}
