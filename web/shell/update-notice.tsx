import { useRegisterSW } from 'virtual:pwa-register/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '../language/language.tsx';

/** Keeps the portal on the device, and says when a newer one is there: it is never changed under somebody's hands. */
export function UpdateNotice() {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(true), QUIET_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isQuiet ? <Notice /> : null;
}

/** What is put by for later must not hold up the page that is waited for: on a slow network it takes seconds. */
const QUIET_AFTER_MS = 3000;

function Notice() {
  const t = useText();
  const {
    needRefresh: [isNewer],
    updateServiceWorker,
  } = useRegisterSW();
  if (!isNewer) return null;
  return (
    <Alert color="blue" mb="md" role="status" className="no-print">
      <Group justify="space-between">
        <Text>{t({ vi: 'Có bản mới của cổng.', en: 'There is a newer version of the portal.' })}</Text>
        <Button size="compact-sm" onClick={() => void updateServiceWorker(true)}>
          {t({ vi: 'Tải lại', en: 'Load again' })}
        </Button>
      </Group>
    </Alert>
  );
}
