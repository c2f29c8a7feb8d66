import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowsSplit2, IconCloudUpload } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CaseCommand } from '../../shared/follow-up/commands.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { Entry } from '../child/entry.tsx';
import { factInWords } from '../child/facts.ts';
import { factMeant } from '../child/record/draft.ts';
import { findConflict, type Unsent } from '../device/unsent.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useUnits } from '../units/use-units.ts';
import { useDeciding } from './use-deciding.ts';

interface OfEntry {
  entry: Unsent;
}

const MARKS: Readonly<Record<Unsent['state'], { Icon: typeof IconCloudUpload; words: Words }>> = {
  waiting: { Icon: IconCloudUpload, words: { vi: 'Chờ gửi', en: 'To be sent' } },
  conflict: {
    Icon: IconArrowsSplit2,
    words: { vi: 'Hồ sơ đã thay đổi trong lúc đó', en: 'The case changed meanwhile' },
  },
  refused: { Icon: IconAlertTriangle, words: { vi: 'Không ghi được', en: 'Not recorded' } },
};

/** One outcome that was not sent: whose, what, when, and what has to be decided. */
export function UnsentEntry({ entry }: OfEntry) {
  const t = useText();
  const { moment } = useFormat();
  const { childId, name, recordedAt, state } = entry;
  const { Icon, words } = MARKS[state];
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Anchor component={Link} to={`/children/${childId}`} fw={600}>
            {name ?? t({ vi: 'Trẻ chưa có tên', en: 'A child without a name' })}
          </Anchor>
          <Group gap={4} c={state === 'waiting' ? 'var(--quiet)' : 'var(--status-uncovered)'} wrap="nowrap">
            <Icon size={18} aria-hidden />
            <Text span size="sm" fw={600}>
              {t(words)}
            </Text>
          </Group>
        </Group>
        <Meant entry={entry} />
        <Text size="sm" className="quiet">
          {t({ vi: 'Bạn ghi lúc', en: 'Recorded by you' })} {moment(recordedAt)}
        </Text>
        {state === 'conflict' && <Conflict entry={entry} />}
        {state === 'refused' && <Refused entry={entry} />}
      </Stack>
    </Paper>
  );
}

function Meant({ entry: { command, recordedAt } }: OfEntry) {
  const t = useText();
  const { day } = useFormat();
  const { nameOf } = useUnits();
  const fact = factMeant(command as CaseCommand, dayInVietnam(new Date(recordedAt)));
  return (
    <Text>
      {t(factInWords(fact, nameOf))}
      {'on' in command && ` (${day(fact.on)})`}
    </Text>
  );
}

/** What stands now, and whether it is to stay so. */
function Conflict({ entry }: OfEntry) {
  const t = useText();
  const { keepTheirs, recordMine, isBusy } = useDeciding(entry);
  const { since = [] } = findConflict(entry.problem) ?? {};
  return (
    <>
      <Text fw={600}>{t({ vi: 'Đã được ghi trước bạn:', en: 'Written before yours:' })}</Text>
      {since.map((line) => (
        <Entry key={line.number} line={line} />
      ))}
      <Group gap="xs">
        <Button variant="default" size="md" disabled={isBusy} onClick={keepTheirs}>
          {t({ vi: 'Giữ như đang có', en: 'Keep what stands' })}
        </Button>
        <Button size="md" loading={isBusy} onClick={recordMine}>
          {t({ vi: 'Vẫn ghi kết quả của tôi', en: 'Record mine all the same' })}
        </Button>
      </Group>
    </>
  );
}

function Refused({ entry }: OfEntry) {
  const t = useText();
  const { keepTheirs, isBusy } = useDeciding(entry);
  const { problem } = entry;
  return (
    <>
      {problem !== undefined && <Text>{t(problem)}</Text>}
      <Group>
        <Button variant="default" size="md" disabled={isBusy} onClick={keepTheirs}>
          {t({ vi: 'Bỏ kết quả này', en: 'Drop this outcome' })}
        </Button>
      </Group>
    </>
  );
}
