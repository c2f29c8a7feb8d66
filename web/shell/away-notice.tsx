import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCloudOff, IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useText } from '../language/language.tsx';
import { useSession } from '../sign-in/use-session.tsx';

/** Says that nothing can be asked now, why, and what is there all the same. */
export function AwayNotice() {
  const t = useText();
  const { session, state } = useSession();
  const why = state.is === 'away' ? state.why : undefined;
  useEffect(() => {
    if (why !== 'no_network') return undefined;
    const resume = () => void session.resume();
    window.addEventListener('online', resume);
    return () => window.removeEventListener('online', resume);
  }, [session, why]);
  if (why === undefined || why === 'resuming') return null;
  return why === 'ended' ? (
    <Alert color="yellow" icon={<IconLock />} mb="md" role="status" className="no-print">
      <Group justify="space-between">
        <Text>
          {t({
            vi: 'Phiên làm việc đã hết. Những gì đã mở vẫn xem được; đăng nhập lại để gửi và cập nhật.',
            en: 'The session has ended. What was opened can still be read; sign in again to send and to refresh.',
          })}
        </Text>
        <Button onClick={() => void session.signIn()}>{t({ vi: 'Đăng nhập', en: 'Sign in' })}</Button>
      </Group>
    </Alert>
  ) : (
    <Alert color="gray" icon={<IconCloudOff />} mb="md" role="status" className="no-print">
      {t({
        vi: 'Không có mạng. Danh sách đã mở vẫn xem được; việc ghi nhận sẽ được gửi khi có mạng.',
        en: 'No network. Lists that were opened can be read; what you record is sent once there is one.',
      })}
    </Alert>
  );
}
