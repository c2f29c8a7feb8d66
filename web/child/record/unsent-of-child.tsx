import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsSplit, IconClockUp, IconX } from '@tabler/icons-react';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { openDevice } from '../../device/open-device.ts';
import { dropUnsent, recordAnyway } from '../../device/outbox.ts';
import { tellChange } from '../../device/outbox-changes.ts';
import { sendOutbox } from '../../device/send-outbox.ts';
import { findConflict, type Unsent } from '../../device/unsent.ts';
import { useUnsentOf } from '../../device/use-outbox.ts';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import { useScope } from '../../sign-in/use-session.tsx';
import { useUnits } from '../../units/use-units.ts';
import { Entry } from '../entry.tsx';
import { factInWords } from '../facts.ts';
import type { ChildPage } from '../words.ts';
import { factMeant } from './draft.ts';
import classes from './record.module.css';
import { useDesk } from './recording.tsx';

/** What waits on this device for this child, and what a person has to decide on. */
export function UnsentOfChild({ page }: { page: ChildPage }) {
  const { isBusy } = useDesk();
  const entries = useUnsentOf(page.childId).filter(({ state }) => !(isBusy && state === 'waiting'));
  return (
    <div role="status">
      {entries.map((entry) => (
        <Waiting key={entry.number} entry={entry} />
      ))}
    </div>
  );
}

const LOOKS = {
  waiting: {
    color: 'yellow',
    Icon: IconClockUp,
    title: { vi: 'Đã lưu, sẽ gửi khi có mạng', en: 'Kept; it is sent once there is a network' },
    drop: { vi: 'Hoàn tác', en: 'Undo' },
  },
  conflict: {
    color: 'orange',
    Icon: IconArrowsSplit,
    title: { vi: 'Trong lúc đó hồ sơ đã thay đổi', en: 'The case has changed meanwhile' },
    drop: { vi: 'Không ghi nữa', en: 'Leave it' },
  },
  refused: {
    color: 'red',
    Icon: IconX,
    title: { vi: 'Không ghi được', en: 'Not recorded' },
    drop: { vi: 'Bỏ', en: 'Drop it' },
  },
} as const;

function Waiting({ entry }: { entry: Unsent }) {
  const t = useText();
  const { moment } = useFormat();
  const { color, Icon, title, drop } = LOOKS[entry.state];
  const { again, remove } = useDeciding(entry);
  return (
    <Alert color={color} icon={<Icon />} title={t(title)} classNames={{ title: classes.notice }} mb="xs">
      <Stack gap="xs">
        <Text>
          <Meant entry={entry} /> <span className="quiet">({moment(entry.recordedAt)})</span>
        </Text>
        {entry.state === 'refused' && entry.problem !== undefined && <Text>{t(entry.problem)}</Text>}
        {entry.state === 'conflict' && <Since entry={entry} />}
        <Group gap="sm">
          {entry.state === 'conflict' && (
            <Button mih={44} onClick={() => void again()}>
              {t({ vi: 'Vẫn ghi', en: 'Record it all the same' })}
            </Button>
          )}
          <Button mih={44} variant="default" onClick={() => void remove()}>
            {t(drop)}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Meant({ entry }: { entry: Unsent }) {
  const t = useText();
  const { nameOf } = useUnits();
  const meant = factMeant(entry.command as CaseCommand, entry.recordedAt.slice(0, 10));
  return <strong>{t(factInWords(meant, nameOf))}</strong>;
}

/** What others wrote meanwhile. */
function Since({ entry }: { entry: Unsent }) {
  const t = useText();
  const { since = [] } = findConflict(entry.problem) ?? {};
  return (
    <div>
      <Text>{t({ vi: 'Đã được ghi trước bạn:', en: 'Written before yours:' })}</Text>
      {since.map((line) => (
        <Entry key={line.number} line={line} />
      ))}
    </div>
  );
}

function useDeciding({ number }: Unsent) {
  const { subject } = useScope();
  const { clear } = useDesk();
  const change = async (to: typeof dropUnsent) => {
    await to(await openDevice(), number);
    clear();
    tellChange();
  };
  return {
    remove: () => change(dropUnsent),
    again: async () => {
      await change(recordAnyway);
      await sendOutbox(subject);
    },
  };
}
