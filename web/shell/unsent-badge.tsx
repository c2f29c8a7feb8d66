import { Button } from '@mantine/core';
import { IconCloudUpload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useOutbox } from '../device/use-outbox.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';

/** How many outcomes this device still has to send, leading to them; nothing where all were. */
export function UnsentBadge() {
  const t = useText();
  const { count } = useOutbox();
  return (
    <span role="status">
      {count > 0 && (
        <Button
          component={Link}
          to="/unsent"
          size="compact-sm"
          color="orange.9"
          variant="light"
          leftSection={<IconCloudUpload size={16} aria-hidden />}
        >
          {t(unsentOf(count))}
        </Button>
      )}
    </span>
  );
}

const unsentOf = words(
  (count: number) => `${count} chưa gửi`,
  (count: number) => `${count} unsent`,
);
