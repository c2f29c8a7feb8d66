import { Text } from '@mantine/core';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { useIsOnline } from '../sign-in/use-session.tsx';
import type { ChildAtHand } from './use-child.ts';

/** Of when a page is that is not fresh; nothing while it is being read anew. */
export function Freshness({ child: { from, takenAt, error } }: { child: ChildAtHand }) {
  const t = useText();
  const { moment } = useFormat();
  const isOnline = useIsOnline();
  if (from === 'server' || (isOnline && error === null)) return null;
  return (
    <Text size="sm" className="quiet" role="status">
      {t({ vi: 'Bản lưu trên thiết bị lúc', en: 'As this device kept it on' })} {moment(takenAt)}
    </Text>
  );
}
