import { IconCloudUpload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useOutbox } from '../device/use-outbox.ts';
import { useText } from '../language/language.tsx';
import classes from './unsent-badge.module.css';

/** How many outcomes this device still has to send, leading to them; nothing where all were. */
export function UnsentBadge() {
  const t = useText();
  const { count } = useOutbox();
  return (
    <span role="status">
      {count > 0 && (
        <Link to="/unsent" className={classes.badge}>
          <IconCloudUpload size={18} aria-hidden />
          <span>
            {count} <span className={classes.word}>{t(UNSENT)}</span>
          </span>
        </Link>
      )}
    </span>
  );
}

const UNSENT = { vi: 'chưa gửi', en: 'unsent' };
