import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../design/dialog.tsx';
import { openDevice } from '../device/open-device.ts';
import { listUnsent } from '../device/outbox.ts';
import { sendOutbox } from '../device/send-outbox.ts';
import { useOutbox } from '../device/use-outbox.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { useIsOnline, useScope, useSession } from '../sign-in/use-session.tsx';

/** The way out. Where outcomes were not sent it asks first, as the device forgets them too. */
export function SignOut() {
  const t = useText();
  const { count } = useOutbox();
  const [isAsking, { open, close }] = useDisclosure(false);
  const { session } = useSession();
  const leave = () => void session.signOut();
  return (
    <>
      <Button
        color="red"
        variant="light"
        leftSection={<IconLogout size={18} aria-hidden />}
        onClick={count === 0 ? leave : open}
      >
        {t({ vi: 'Đăng xuất', en: 'Sign out' })}
      </Button>
      <Dialog opened={isAsking && count > 0} onClose={close} title={t(unsentOf(count))}>
        <Stack>
          <Text>
            {t({
              vi: 'Đăng xuất bây giờ thì những kết quả này bị xóa khỏi thiết bị và không đến được máy chủ.',
              en: 'If you sign out now, they are removed from this device and never reach the server.',
            })}
          </Text>
          <Choices onStay={close} onLeave={leave} />
        </Stack>
      </Dialog>
    </>
  );
}

const unsentOf = words(
  (count: number) => `Còn ${count} kết quả chưa gửi`,
  (count: number) => (count === 1 ? '1 outcome was not sent' : `${count} outcomes were not sent`),
);

/** Sends what can be sent; whether that was all. What was not stays named in the dialogue. */
async function sendAll(subject: string): Promise<boolean> {
  await sendOutbox(subject);
  return (await listUnsent(await openDevice(), subject)).length === 0;
}

function Choices({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useText();
  const { subject } = useScope();
  const isOnline = useIsOnline();
  const [isSending, { open, close }] = useDisclosure(false);
  const [isStuck, setStuck] = useState(false);
  const send = () => {
    open();
    void sendAll(subject)
      .then((isAllSent) => (isAllSent ? onLeave() : setStuck(true)))
      .finally(close);
  };
  return (
    <>
      {isStuck && <Stuck onStay={onStay} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onStay}>
          {t({ vi: 'Ở lại', en: 'Stay' })}
        </Button>
        <Button variant="light" color="red" onClick={onLeave}>
          {t({ vi: 'Đăng xuất và bỏ', en: 'Sign out and lose them' })}
        </Button>
        {isOnline && (
          <Button onClick={send} loading={isSending}>
            {t({ vi: 'Gửi rồi đăng xuất', en: 'Send, then sign out' })}
          </Button>
        )}
      </Group>
    </>
  );
}

/** What could not be sent waits for a decision, or for a server that answers. */
function Stuck({ onStay }: { onStay: () => void }) {
  const t = useText();
  return (
    <Text role="alert">
      {t({
        vi: 'Chưa gửi được hết: có kết quả cần bạn quyết định, hoặc máy chủ chưa nhận.',
        en: 'Not all could be sent: some wait for your decision, or the server does not take them yet.',
      })}{' '}
      <Anchor component={Link} to="/unsent" onClick={onStay}>
        {t({ vi: 'Xem', en: 'Look at them' })}
      </Anchor>
    </Text>
  );
}
