import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../design/page.tsx';
import { Empty } from '../design/states.tsx';
import { sendOutbox } from '../device/send-outbox.ts';
import type { Unsent } from '../device/unsent.ts';
import { useOutbox } from '../device/use-outbox.ts';
import { useText } from '../language/language.tsx';
import { type Words, words } from '../language/words.ts';
import { useIsOnline, useScope } from '../sign-in/use-session.tsx';
import { UnsentEntry } from './unsent-entry.tsx';

/** What this device has not brought to the server: what a person has to decide on first, then what only waits. */
export function Component() {
  const { entries, ofOthers } = useOutbox();
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const open = entries.filter(({ state }) => state !== 'waiting');
  return (
    <Page title={{ vi: 'Chưa gửi', en: 'Not sent yet' }} actions={waiting.length > 0 && <SendNow />}>
      {entries.length === 0 && <AllSent />}
      <Group title={{ vi: 'Cần bạn quyết định', en: 'For you to decide' }} entries={open} />
      <Group title={{ vi: 'Chờ gửi', en: 'To be sent' }} entries={waiting} />
      {ofOthers > 0 && <OfOthers count={ofOthers} />}
    </Page>
  );
}

function Group({ title, entries }: { title: Words; entries: readonly Unsent[] }) {
  const t = useText();
  if (entries.length === 0) return null;
  return (
    <section>
      <Text component="h2" fw={600} size="lg" mb="xs">
        {t(title)} ({entries.length})
      </Text>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {entries.map((entry) => (
          <li key={entry.number}>
            <UnsentEntry entry={entry} />
          </li>
        ))}
      </Stack>
    </section>
  );
}

function AllSent() {
  const t = useText();
  return (
    <Empty title={{ vi: 'Mọi kết quả đã được gửi', en: 'Everything was sent' }}>
      {t({
        vi: 'Kết quả ghi khi không có mạng được giữ ở đây và tự gửi khi có mạng.',
        en: 'What is recorded without a network is kept here, and sent by itself once there is one.',
      })}
    </Empty>
  );
}

/** That others left something here: how much, and nothing of it. */
function OfOthers({ count }: { count: number }) {
  const t = useText();
  return <Text className="quiet">{t(leftBy(count))}</Text>;
}

const leftBy = words(
  (count: number) =>
    `Máy này còn giữ ${count} kết quả chưa gửi của tài khoản khác. Chúng được gửi khi tài khoản đó đăng nhập lại trên máy này.`,
  (count: number) =>
    `This device also keeps ${count} unsent of another account, to be sent once that account signs in here again.`,
);

function SendNow() {
  const t = useText();
  const { subject } = useScope();
  const isOnline = useIsOnline();
  const [isSending, setSending] = useState(false);
  if (!isOnline)
    return (
      <Text className="quiet">
        {t({ vi: 'Tự gửi khi có mạng và đã đăng nhập.', en: 'Sent by itself once online and signed in.' })}
      </Text>
    );
  const send = () => {
    setSending(true);
    void sendOutbox(subject).finally(() => setSending(false));
  };
  return (
    <Button loading={isSending} onClick={send}>
      {t({ vi: 'Gửi ngay', en: 'Send now' })}
    </Button>
  );
}
