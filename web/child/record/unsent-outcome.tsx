import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsSplit, IconClockUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Failed } from '../../design/states.tsx';
import { factOf } from '../../device/fact-meant.ts';
import { isBehindConflict } from '../../device/order-of-sending.ts';
import { findConflict, type Unsent } from '../../device/unsent.ts';
import { type Deciding, useDeciding } from '../../device/use-deciding.ts';
import { useOutbox } from '../../device/use-outbox.ts';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { useUnits } from '../../units/use-units.ts';
import { Entry } from '../entry.tsx';
import { factInWords } from '../facts.ts';
import classes from './record.module.css';

interface OfEntry {
  entry: Unsent;
}

interface UnsentOutcomeProps extends OfEntry {
  /** Whose it is, where the page does not say. */
  whose?: ReactNode;
  onDecided?: (() => void) | undefined;
}

interface Look {
  color: string;
  Icon: typeof IconX;
  title: Words;
  drop: Words;
}

const LOOKS: Readonly<Record<Unsent['state'], Look>> = {
  waiting: {
    color: 'yellow',
    Icon: IconClockUp,
    title: { vi: 'Đã lưu, sẽ gửi khi có mạng', en: 'Kept; it is sent once there is a network' },
    drop: { vi: 'Hoàn tác', en: 'Undo' },
  },
  conflict: {
    color: 'orange',
    Icon: IconArrowsSplit,
    title: { vi: 'Hồ sơ đã thay đổi trong lúc đó', en: 'The case changed meanwhile' },
    drop: { vi: 'Giữ như đang có', en: 'Keep what stands' },
  },
  refused: {
    color: 'red',
    Icon: IconX,
    title: { vi: 'Không ghi được', en: 'Not recorded' },
    drop: { vi: 'Bỏ kết quả này', en: 'Drop this outcome' },
  },
};

/** Nothing is wrong with this one; it follows one that has to be decided on first. */
const BEHIND: Look = {
  ...LOOKS.waiting,
  title: { vi: 'Chờ bạn quyết định kết quả trước đó', en: 'Waits for your decision on the one before' },
};

/** One outcome that the server does not have: what, when, and what has to be decided. */
export function UnsentOutcome({ entry, whose, onDecided }: UnsentOutcomeProps) {
  const t = useText();
  const { moment } = useFormat();
  const { recordedAt, problem, state } = entry;
  const { entries } = useOutbox();
  const { color, Icon, title } = isBehindConflict(entries, entry) ? BEHIND : LOOKS[state];
  return (
    <Alert color={color} icon={<Icon />} title={t(title)} classNames={{ title: classes.notice }}>
      <Stack gap="xs">
        {whose}
        <Text>
          <Meant entry={entry} />{' '}
          <span className="quiet">
            ({t({ vi: 'bạn ghi lúc', en: 'recorded by you' })} {moment(recordedAt)})
          </span>
        </Text>
        {state === 'refused' && problem !== undefined && <Text>{t(problem)}</Text>}
        {state === 'conflict' && <Since entry={entry} />}
        <Decision entry={entry} onDecided={onDecided} />
      </Stack>
    </Alert>
  );
}

function Meant({ entry }: OfEntry) {
  const t = useText();
  const { day } = useFormat();
  const { nameOf } = useUnits();
  const fact = factOf(entry);
  return (
    <>
      <strong>{t(factInWords(fact, nameOf))}</strong>
      {'on' in entry.command && `, ${day(fact.on)}`}
    </>
  );
}

/** What others wrote meanwhile. */
function Since({ entry }: OfEntry) {
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

function Decision({ entry, onDecided }: Omit<UnsentOutcomeProps, 'whose'>) {
  const t = useText();
  const deciding = useDeciding(entry, onDecided);
  const { isBusy, problem, drop } = deciding;
  return (
    <>
      {problem !== undefined && <Failed error={problem} />}
      <Group gap="sm">
        {entry.state === 'conflict' && <Anyway deciding={deciding} />}
        <Button mih={44} variant="default" disabled={isBusy} onClick={drop}>
          {t(LOOKS[entry.state].drop)}
        </Button>
      </Group>
    </>
  );
}

function Anyway({ deciding: { isBusy, recordAnyway } }: { deciding: Deciding }) {
  const t = useText();
  return (
    <Button mih={44} loading={isBusy} onClick={recordAnyway}>
      {t({ vi: 'Vẫn ghi kết quả của tôi', en: 'Record mine all the same' })}
    </Button>
  );
}
