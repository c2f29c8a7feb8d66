import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { call } from '../../api/call.ts';
import { Failed } from '../../design/states.tsx';
import { findKeptLine } from '../../device/kept-lists.ts';
import { openDevice } from '../../device/open-device.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { useIsOnline, useScope } from '../../sign-in/use-session.tsx';
import { type ChildPage, NO_NAME } from '../words.ts';
import { type Sibling, siblingsOffered } from './siblings-offered.ts';
import { useGiving } from './use-giving.ts';

/** Offers the same for the brothers and sisters it may hold for; for whom, a person says. */
export function SiblingOffers({ page, command }: { page: ChildPage; command: CaseCommand }) {
  const t = useText();
  // As it was offered first: whoever has been recorded stays on the list as done.
  const [offered] = useState(() => siblingsOffered(command, page));
  if (offered.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {t({ vi: 'Ghi giống vậy cho anh chị em?', en: 'The same for brothers and sisters?' })}
      </Text>
      {offered.map((sibling) => (
        <Offer key={sibling.childId} sibling={sibling} command={command} />
      ))}
    </Stack>
  );
}

function Offer({ sibling, command }: { sibling: Sibling; command: CaseCommand }) {
  const t = useText();
  const { childId, unit, name } = sibling;
  const { giveFor, isBusy, last, problem } = useGiving();
  const findSeen = useFindSeen();
  const [isUnseen, setUnseen] = useState(false);
  const give = async () => {
    const seen = await findSeen(childId);
    setUnseen(seen === undefined);
    if (seen !== undefined) await giveFor({ childId, unit, name, seen }, command);
  };
  const shown = name ?? t(NO_NAME);
  return (
    <div role="status">
      {last === undefined ? (
        <Button variant="default" fullWidth mih={44} loading={isBusy} onClick={() => void give()}>
          {t({ vi: 'Ghi cho', en: 'Record for' })} {shown}
        </Button>
      ) : (
        <Group gap="xs">
          <IconCheck size={20} aria-hidden />
          <Text>
            {shown}: {t(SAID[last.result])}
          </Text>
        </Group>
      )}
      {isUnseen && <Text>{t(UNSEEN)}</Text>}
      {problem !== undefined && <Failed error={problem} />}
    </div>
  );
}

const UNSEEN: Words = {
  vi: 'Thiết bị chưa có hồ sơ của trẻ này; hãy ghi khi có mạng.',
  en: 'This device does not hold the case of this child; record it once there is a network.',
};

const SAID = {
  sent: { vi: 'đã ghi', en: 'recorded' },
  sent_unkept: { vi: 'đã ghi', en: 'recorded' },
  queued: { vi: 'đã lưu, sẽ gửi khi có mạng', en: 'kept, to be sent' },
};

/** The version of a sibling's case as the reader sees it: as it stands, or as the kept list has it. */
function useFindSeen(): (childId: string) => Promise<number | undefined> {
  const isOnline = useIsOnline();
  const { subject } = useScope();
  return async (childId) => {
    const now = isOnline ? await call('readCase', { params: { childId } }).catch(() => undefined) : undefined;
    if (now !== undefined) return now.version;
    const kept = await findKeptLine(await openDevice(), { subject, childId });
    return kept?.line.version;
  };
}
