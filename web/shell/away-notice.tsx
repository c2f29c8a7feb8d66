import { Alert, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCloudOff, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { worksOutside } from '../device/kept-lists.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useScope, useSession } from '../sign-in/use-session.tsx';

/** Says that nothing can be asked now, why, and what is there all the same. */
export function AwayNotice() {
  const { session, state } = useSession();
  if (state.is !== 'away' || state.why === 'resuming') return null;
  const isOver = state.why === 'ended';
  return (
    <Alert
      color={isOver ? 'yellow' : 'gray'}
      icon={isOver ? <IconLock /> : <IconCloudOff />}
      mb="md"
      role="status"
      className="no-print"
    >
      <Group justify="space-between">
        {isOver ? <Ended hasFailed={state.failed === true} /> : <Unreached />}
        {isOver ? (
          <Trying act={() => session.signIn()}>{{ vi: 'Đăng nhập', en: 'Sign in' }}</Trying>
        ) : (
          <Trying act={() => session.resume()}>{{ vi: 'Thử lại', en: 'Try again' }}</Trying>
        )}
      </Group>
    </Alert>
  );
}

function Ended({ hasFailed }: { hasFailed: boolean }) {
  const t = useText();
  const keeps = worksOutside(useScope());
  return (
    <Sentences>
      <Text>{t(keeps ? ENDED.withLists : ENDED.without)}</Text>
      {hasFailed && <Text fw={600}>{t(NOT_SIGNED_IN)}</Text>}
    </Sentences>
  );
}

function Unreached() {
  const t = useText();
  const keeps = worksOutside(useScope());
  return (
    <Sentences>
      <Text>{t(keeps ? UNREACHED.withLists : UNREACHED.without)}</Text>
    </Sentences>
  );
}

const Sentences = ({ children }: { children: ReactNode }) => (
  <div style={{ flex: '1 1 16rem' }}>{children}</div>
);

/** A button that shows that it is at it: on a slow network that takes a while. */
function Trying({ act, children }: { act: () => Promise<unknown>; children: Words }) {
  const t = useText();
  const [isTrying, { open, close }] = useDisclosure(false);
  const begin = () => {
    open();
    void act().finally(close);
  };
  return (
    <Button onClick={begin} loading={isTrying} mih={44}>
      {t(children)}
    </Button>
  );
}

/** Devices of those who work at doors keep lists, those of offices none. */
const ENDED = {
  withLists: {
    vi: 'Phiên làm việc đã hết. Những gì đã mở vẫn xem được; đăng nhập lại để gửi và cập nhật.',
    en: 'The session has ended. What was opened can still be read; sign in again to send and to refresh.',
  },
  without: {
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại để tiếp tục.',
    en: 'The session has ended. Sign in again to go on.',
  },
} satisfies Record<string, Words>;

const UNREACHED = {
  withLists: {
    vi: 'Chưa kết nối được với máy chủ. Danh sách đã mở vẫn xem được; việc ghi nhận sẽ được gửi khi kết nối lại.',
    en: 'The server cannot be reached. Lists that were opened can be read; what you record is sent once it can be.',
  },
  without: {
    vi: 'Chưa kết nối được với máy chủ. Cần có mạng để xem và cập nhật số liệu; trang sẽ tự kết nối lại.',
    en: 'The server cannot be reached. Figures need a network to be read and refreshed; this page connects again by itself.',
  },
} satisfies Record<string, Words>;

const NOT_SIGNED_IN: Words = {
  vi: 'Chưa đăng nhập được. Hãy kiểm tra mạng rồi thử lại.',
  en: 'Signing in did not work. Check the network and try again.',
};
